import type { Texts } from './text'

export const voiceText = {
  label: ['录音', 'Voice note'],
  hint: ['选填，最多 {max} 秒，只给经办人听', 'Optional, up to {max} s; for the handler alone'],
  start: ['录一段话', 'Record'],
  asking: ['正在打开麦克风…', 'Opening the microphone…'],
  recording: ['正在录 {seconds} / {max} 秒', 'Recording, {seconds} of {max} s'],
  stop: ['录好了', 'Done'],
  keeping: ['正在存…', 'Keeping it…'],
  listen: ['听录音（{count} 秒）', 'Listen ({count} s)'],
  hush: ['停', 'Stop'],
  removeMine: ['删掉这段录音', 'Remove this recording'],
  removeNote: ['删掉后谁也听不到，找不回来。', 'Nobody hears it any more, and it cannot be brought back.'],
  removed: ['录音已删掉', 'The recording is gone'],
  remove: ['删掉录音', 'Remove the recording'],
  noPlay: ['这段放不出来，请刷新后再试。', 'It will not play; refresh and try again.'],
  denied: [
    '没有麦克风权限，没有录。可在系统设置里允许后再录，或直接打字；已写的都在。',
    'The microphone is not allowed, so nothing was recorded. Allow it in the settings, or type; what you wrote is kept.',
  ],
  failed: ['没有录成，请再试一次或直接打字；已写的都在。', 'Nothing was recorded; try again or type. What you wrote is kept.'],
  full: ['手机存不下了，请先清出一点地方；已写的都在。', 'This device is full; make room first. What you wrote is kept.'],
  short: ['听一下录音', 'Look at the recording'],
} as const satisfies Texts
