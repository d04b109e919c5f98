export { evaluateAppeal } from './evaluate-appeal'
export { Evaluation, EvaluationVersion } from './evaluation.entity'
export { ratersToAsk } from './raters-to-ask'
export { feedbackEndpoints } from './feedback.endpoints'
