export const pairing = {
  // One person, several chats
  'pair.code':
    'Mã liên kết của anh/chị: **{code}**\nMở chat kia của anh/chị, gõ mã này trước {until}. Mã dùng một lần.\nAi có mã thì xem được hồ sơ của anh/chị: đừng gửi cho người khác.{linked}',
  'pair.linked-with': '\nĐang liên kết với: {chats}.',
  'pair.names': '{names}, {next}',
  'pair.sure':
    'Chat này sắp được liên kết với một chat {channel}. Từ đó, hai bên xem được **mọi hồ sơ của nhau**.\nChỉ đồng ý khi chat kia là của chính anh/chị. Có ai nhờ anh/chị gõ mã này thì bấm nút thứ hai.',
  'pair.done':
    'Đã liên kết với {channel}. Hồ sơ ở hai chat giờ xem chung.\nTin mới sẽ đến chat anh/chị dùng gần nhất. Muốn bỏ liên kết: gõ /lienket.',
  'pair.told':
    'Đã liên kết chat này với một chat {channel}, lúc {at}. Chat đó xem được hồ sơ của anh/chị.\nNếu không phải anh/chị làm, bấm nút dưới đây: tôi bỏ liên kết ngay.',
  'pair.refused': 'Đã dừng, chưa liên kết gì. Mã đó không dùng được nữa.',
  'pair.refused-there':
    'Có người đã gõ mã liên kết của anh/chị rồi từ chối. Chưa liên kết gì, mã đó đã hủy.\nCần mã khác: gõ /lienket.',
  'pair.parted':
    'Đã bỏ liên kết với {channel}. Chat đó không xem được hồ sơ của anh/chị nữa.\nTin đã hiện ở đó thì tôi không gỡ được.',
  'pair.parted-there':
    'Chat này đã được bỏ liên kết, theo yêu cầu từ {channel}. Hồ sơ gửi từ đây vẫn xem ở đây: gõ /hoso.',
  'pair.hint': 'Anh/chị có tin mới về một hồ sơ. Tiện lúc nào thì gõ /hoso để xem.',
  'channel.web': 'trang web',
  'channel.telegram': 'Telegram',
  'channel.zalo-bot': 'Zalo Bot',
  'channel.zalo-oa': 'Zalo OA',
  'command.lienket': 'Liên kết Zalo, Telegram, trang web của tôi',

  // Refusals
  'refusal.pair-officer':
    'Chat của cán bộ không liên kết được, vì ở đó có việc của người dân khác. Anh/chị dùng chat riêng.',
  'refusal.pair-mistyped':
    'Mã này chưa đúng: có ký tự không khớp. Anh/chị xem lại giúp, mã có dạng KET-7K2M-9QXD.',
  'refusal.pair-wrong': 'Tôi không thấy mã liên kết này. Anh/chị gõ /lienket ở chat kia để lấy mã.',
  'refusal.pair-used': 'Mã này đã có người dùng. Anh/chị gõ /lienket ở chat kia để lấy mã mới.',
  'refusal.pair-expired': 'Mã này đã hết hạn. Anh/chị gõ /lienket ở chat kia để lấy mã mới.',
  'refusal.pair-own': 'Đây là mã của chính chat này. Anh/chị mở chat kia rồi gõ mã ở đó.',
  'refusal.pair-later': 'Nhiều mã sai quá. Anh/chị đợi một giờ rồi thử lại.',
  'refusal.pair-already': 'Hai chat này đã liên kết với nhau rồi. Gõ /hoso để xem hồ sơ.',
  'refusal.pair-other-way':
    'Chat này đang liên kết với chat khác. Anh/chị gõ /lienket ở đây để lấy mã, rồi gõ mã đó ở chat kia.',
  'refusal.pair-deleting':
    'Dữ liệu đang chờ xóa khi hồ sơ cuối cùng xong, nên chưa liên kết được. Xóa xong, anh/chị thử lại.',
  'refusal.pair-gone': 'Hai chat này không còn liên kết với nhau.',

  // Buttons
  'button.pair-code': 'Liên kết chat khác',
  'button.pair': 'Đúng, liên kết',
  'button.pair-not': 'Không, dừng lại',
  'button.part': 'Bỏ liên kết {channel}',
} as const
