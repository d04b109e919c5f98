import { reasons } from '../kit/refusal'

export const open311Reasons = reasons('open311', {
  resourceUnknown: ['missing', '没有这个地址；格式只有 xml 和 json。', 'There is no such address; the formats are xml and json.'],
  jurisdictionNeeded: [
    'invalid',
    '这里有多个社区，请给出 jurisdiction_id。',
    'There are several communities here: jurisdiction_id was not provided.',
  ],
  jurisdictionUnknown: ['missing', '没有这个 jurisdiction_id 的社区。', 'The jurisdiction_id provided was not found.'],
  serviceNeeded: ['invalid', '请给出 service_code。', 'service_code was not provided.'],
  serviceUnknown: ['missing', '没有这个 service_code：{code}。', 'The service_code provided was not found: {code}.'],
  requestUnknown: ['missing', '没有这件公开的诉求。', 'There is no public request of this service_request_id.'],
  tokenUnknown: ['missing', '没有这个 token。', 'The token provided was not found.'],
  spanTooLong: ['invalid', '起止时间最多相隔 90 天。', 'start_date and end_date may not span more than 90 days.'],
  spanTurned: ['invalid', '起始时间在结束时间之后。', 'start_date is after end_date.'],
})
