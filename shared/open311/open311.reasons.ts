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
  keyNeeded: ['forbidden', '缺少 api_key，没有登记。', 'api_key is missing; nothing was filed.'],
  keyWrong: ['forbidden', 'api_key 不对或已停用，没有登记。', 'The api_key is wrong or was ended; nothing was filed.'],
  writingOff: [
    'forbidden',
    '这个社区没有开通由其他应用提交，没有登记。',
    'This community has not switched on filing by other apps; nothing was filed.',
  ],
  placeNeeded: [
    'invalid',
    '请给出 lat 和 long、address_string 或 address_id。',
    'One of lat and long, address_string or address_id must be provided.',
  ],
  tooLong: [
    'invalid',
    'description 连同地址等共 {count} 字，最多 {most} 字；没有登记，请缩短后再提交。',
    'description has {count} characters with the address and the rest, at most {most}; nothing was filed, shorten it and send it again.',
  ],
  noFile: [
    'invalid',
    '这里不收文件，图片请用 media_url 给出网址；没有登记。',
    'Files are not taken here: give a picture as media_url. Nothing was filed.',
  ],
  unfit: ['invalid', '有一项填得不对，没有登记。', 'One argument does not fit; nothing was filed.'],
  spanTurned: ['invalid', '起始时间在结束时间之后。', 'start_date is after end_date.'],
})
