/** Every word the pages say themselves; what the bot says comes from the server. */
export const texts = {
  vi: {
    tagline: 'Nghe dân nói, nói dân hiểu, làm dân tin.',
    officerTagline: 'Dành cho cán bộ',
    otherLanguage: 'English',
    reconnecting: 'Mất kết nối, đang nối lại…',
    conversation: 'Cuộc trò chuyện',
    botSays: 'Nghe Dân:',
    youSaid: 'Anh/chị:',
    typing: 'Đang soạn trả lời…',
    newest: 'Tin mới',
    today: 'Hôm nay',
    yesterday: 'Hôm qua',
    welcomeCitizen: 'Chào anh/chị. Có việc gì cần nói, anh/chị cứ viết như nói chuyện hằng ngày.',
    welcomeOfficer: 'Chào anh/chị. Việc mới của đơn vị sẽ hiện ở đây.',
    chipFeedback: 'Phản ánh',
    chipCases: 'Tra hồ sơ',
    chipHelp: 'Trợ giúp',
    chipWork: 'Việc của tôi',
    chipOverdue: 'Quá hạn',
    box: 'Tin nhắn',
    boxHint: 'Viết ở đây…',
    send: 'Gửi',
    left: 'Còn viết được {count} chữ cái',
    tooLong: 'Dài quá {count} chữ cái. Anh/chị bớt lại hoặc chia làm hai tin.',
    camera: 'Chụp',
    photo: 'Ảnh',
    document: 'Tệp',
    place: 'Vị trí',
    voice: 'Ghi âm',
    recording: 'Đang ghi âm',
    recordingCancel: 'Bỏ',
    recordingSend: 'Gửi ghi âm',
    recordingFailed: 'Chưa dùng được micrô. Anh/chị cho phép dùng micrô, hoặc viết ra giúp tôi.',
    removeFile: 'Bỏ {name}',
    fileTooBig:
      'Tệp “{name}” nặng {size} MB. Mỗi tệp chỉ gửi được tới 20 MB. Anh/chị gửi tệp nhỏ hơn, hoặc chụp ảnh từng trang.',
    fileEmpty: 'Tệp “{name}” trống, không có gì để gửi. Anh/chị chọn lại giúp.',
    photoAlt: 'Ảnh: {name}',
    photoFile: 'Ảnh',
    voiceFile: 'Ghi âm',
    videoFile: 'Phim',
    documentFile: 'Tệp',
    placeShown: 'Vị trí',
    openMap: 'Mở bản đồ',
    locating: 'Đang tìm vị trí…',
    placeRefused:
      'Máy chưa cho lấy vị trí, không sao ạ. Anh/chị gõ tên đường, khu phố hoặc chọn phường/xã.',
    placeUnavailable:
      'Chưa tìm được vị trí của máy. Anh/chị gõ tên đường, khu phố hoặc chọn phường/xã.',
    copied: 'Đã chép',
    copyFailed: 'Máy không chép được. Anh/chị ghi lại giúp: {text}',
    sending: 'Đang gửi…',
    waiting: 'Chưa gửi được, sẽ tự gửi lại.',
    sent: 'Đã gửi',
    refused: 'Không gửi được.',
    drop: 'Bỏ, không gửi',
    close: 'Đóng',
    demoTitle: 'Thử trong hai phút',
    demoCitizen: 'Người dân',
    demoOfficer: 'Cán bộ',
    demoNews: 'có tin mới',
    demoStep1: 'Người dân viết một việc, bấm Gửi, rồi xác nhận.',
    demoStep2: 'Cán bộ bấm nhận việc; làm xong thì báo kết quả.',
    demoStep3: 'Người dân hỏi hồ sơ của mình tới đâu.',
    demoFill1: 'Điền ví dụ: ổ gà',
    demoFill2: 'Điền ví dụ: kết quả',
    demoFill3: 'Điền ví dụ: /hoso',
    demoExample1: 'ổ gà trước số 12 Hùng Vương, phường Xuân An, xe té hoài',
    demoExample2:
      'Sáng nay tổ giao thông của phường đã vá xong ổ gà trước số 12 Hùng Vương và kẻ lại vạch sơn.',
    demoExample3: '/hoso',
  },
  en: {
    tagline: 'Hear the people, speak plainly, earn their trust.',
    officerTagline: 'For officers',
    otherLanguage: 'Tiếng Việt',
    reconnecting: 'Connection lost, reconnecting…',
    conversation: 'Conversation',
    botSays: 'Nghe Dân:',
    youSaid: 'You:',
    typing: 'Writing an answer…',
    newest: 'New message',
    today: 'Today',
    yesterday: 'Yesterday',
    welcomeCitizen: 'Hello. Tell us what is the matter, in your own words.',
    welcomeOfficer: 'Hello. New work for your unit will appear here.',
    chipFeedback: 'Give feedback',
    chipCases: 'My cases',
    chipHelp: 'Help',
    chipWork: 'My work',
    chipOverdue: 'Overdue',
    box: 'Message',
    boxHint: 'Write here…',
    send: 'Send',
    left: '{count} characters left',
    tooLong: '{count} characters too long. Please shorten it or send two messages.',
    camera: 'Camera',
    photo: 'Photo',
    document: 'File',
    place: 'Place',
    voice: 'Voice',
    recording: 'Recording',
    recordingCancel: 'Discard',
    recordingSend: 'Send voice',
    recordingFailed:
      'The microphone cannot be used yet. Please allow it, or write the message instead.',
    removeFile: 'Remove {name}',
    fileTooBig:
      'The file “{name}” is {size} MB. A file may be 20 MB at most. Please send a smaller one, or take photos of the pages.',
    fileEmpty: 'The file “{name}” is empty, there is nothing to send. Please choose another.',
    photoAlt: 'Photo: {name}',
    photoFile: 'Photo',
    voiceFile: 'Voice message',
    videoFile: 'Video',
    documentFile: 'File',
    placeShown: 'Place',
    openMap: 'Open the map',
    locating: 'Finding your place…',
    placeRefused:
      'This device did not share its place; that is fine. Type the street or neighbourhood, or choose the ward or commune.',
    placeUnavailable:
      'The place of this device could not be found. Type the street or neighbourhood, or choose the ward or commune.',
    copied: 'Copied',
    copyFailed: 'This device could not copy. Please write it down: {text}',
    sending: 'Sending…',
    waiting: 'Not sent yet, will try again.',
    sent: 'Sent',
    refused: 'Could not be sent.',
    drop: 'Do not send',
    close: 'Close',
    demoTitle: 'Try it in two minutes',
    demoCitizen: 'Citizen',
    demoOfficer: 'Officer',
    demoNews: 'new message',
    demoStep1: 'The citizen reports a problem, presses Send, then confirms.',
    demoStep2: 'The officer accepts the case and, once done, reports the result.',
    demoStep3: 'The citizen asks how the case is going.',
    demoFill1: 'Example: pothole',
    demoFill2: 'Example: result',
    demoFill3: 'Example: /hoso',
    demoExample1: 'ổ gà trước số 12 Hùng Vương, phường Xuân An, xe té hoài',
    demoExample2:
      'Sáng nay tổ giao thông của phường đã vá xong ổ gà trước số 12 Hùng Vương và kẻ lại vạch sơn.',
    demoExample3: '/hoso',
  },
}

let language = 'vi'

/** Takes the language asked for in the address, else the one kept earlier, else Vietnamese. */
export function chooseLanguage(asked, storage) {
  const known = [asked, storage.getItem('nghedan.language')].find((name) => name in texts)
  language = known ?? 'vi'
  storage.setItem('nghedan.language', language)
  return language
}

export const otherLanguage = () => (language === 'vi' ? 'en' : 'vi')

/** The text of `key` in the chosen language, `{name}` replaced by `values.name`. */
export function say(key, values = {}) {
  return texts[language][key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]))
}

/** Fills the texts that the markup names in `data-text`, `data-label`, `data-hint`, `data-title`. */
export function fillTexts(root) {
  root.documentElement.lang = language
  for (const node of root.querySelectorAll('[data-text]')) node.textContent = say(node.dataset.text)
  for (const [name, attribute] of [
    ['label', 'aria-label'],
    ['hint', 'placeholder'],
    ['title', 'title'],
  ])
    for (const node of root.querySelectorAll(`[data-${name}]`))
      node.setAttribute(attribute, say(node.dataset[name]))
}
