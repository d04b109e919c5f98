export { evaluateAppeal } from './evaluate-appeal'
export { Evaluation, EvaluationVersion } from './evaluation.entity'
export { feedbackEndpoints } from './feedback.endpoints'
