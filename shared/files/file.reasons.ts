import { reasons } from '../kit/refusal'

export const fileReasons = reasons('file', {
  tooBig: ['tooLarge', '这张超过 10 MB，请选小一点的。', 'Over 10 MB; choose a smaller one.'],
  type: ['invalid', '只收 JPEG、PNG 和 WebP 图片，请换一个。', 'Only JPEG, PNG and WebP pictures; choose another.'],
  empty: ['invalid', '这个文件是空的，请重拍或换一个。', 'This file is empty; take another.'],
  broken: ['invalid', '这张打不开，请重拍或换一张，文字还在。', 'This picture will not open; take another. Text is kept.'],
  documentTooBig: ['tooLarge', '这个文件超过 10 MB，请换小一点的。', 'Over 10 MB; choose a smaller file.'],
  documentType: ['invalid', '附件只收 PDF，请另存为 PDF 再传。', 'Only PDF files; save it as PDF first.'],
  voiceTooBig: ['tooLarge', '录音太大了，请重录一段短的。', 'The recording is too large; record a shorter one.'],
  voiceType: ['invalid', '录音只收 MP3 和 WAV，请在这里重录。', 'Only MP3 and WAV recordings; record it here.'],
  voiceBroken: ['invalid', '这段录音打不开，请重录，文字还在。', 'This recording will not open; record again. Text is kept.'],
  voiceLong: ['invalid', '录音最多 60 秒，请重录一段短的。', 'At most 60 seconds; record a shorter one.'],
  missing: ['missing', '照片找不到了，请重新上传。', 'That photo is gone; please upload it again.'],
  maskOutside: ['invalid', '遮挡框要画在照片里面。', 'A mask must lie inside the photo.'],
  gone: ['missing', '文件已过期，请重新打开这一页。', 'The file link has expired; reopen the page.'],
})
