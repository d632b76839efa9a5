/**
 * Every text the bot says, Vietnamese. `{name}` is filled in, `**bold**` is the only mark.
 * Short sentences, "anh/chị", what happens next, by when and by whom.
 */
export const vi = {
  // First words
  welcome:
    'Chào anh/chị. Tôi là **Nghe Dân**, nhận phản ánh của người dân, chuyển tới đúng đơn vị và báo lại kết quả.\nAnh/chị cứ nói bằng lời của mình: việc gì, ở đâu. Có ảnh hay vị trí thì gửi kèm.',
  'welcome.officer':
    'Chào {name}. Hồ sơ mới sẽ tự đến đây. Gõ /viec để xem việc đang chờ, /quahan để xem việc trễ.',
  greeting: 'Dạ, tôi nghe. Anh/chị cần báo việc gì, ở đâu ạ?',
  help: 'Tôi giúp được những việc này:\n• Báo một việc: cứ nhắn, không cần gõ lệnh.\n• /hoso – hồ sơ của anh/chị\n• /tracuu và mã hồ sơ – xem một hồ sơ\n• /ngonngu – đổi ngôn ngữ · /huy – dừng việc đang làm\nKhiếu nại: /khieunai · Tố cáo: /tocao · Gặp lãnh đạo: /doithoai',
  'help.officer':
    '• /viec – việc của anh/chị, gần hạn trước\n• /quahan – việc đã quá hạn · /diemnong – điểm nóng (Thanh tra, lãnh đạo)\n• /vangmat – báo vắng, nhờ người thay\n• Bấm nút dưới mỗi thẻ để nhận, hỏi lại dân, chuyển, trả kết quả.\n• Muốn tự gửi phản ánh: /phananh',
  'unknown-command': 'Tôi không có lệnh này. Anh/chị cứ nhắn điều cần báo, hoặc gõ /trogiup.',
  unreadable:
    'Tôi chưa đọc được loại tin này. Anh/chị nhắn bằng chữ, gửi ảnh, ghi âm hoặc vị trí giúp tôi nhé.',
  'contact-not-needed': 'Cảm ơn anh/chị. Tôi không cần số điện thoại: trả lời sẽ đến ngay tại đây.',
  'group-hello':
    'Chuyện riêng của mỗi người không nên nói trong nhóm. Anh/chị nhắn riêng cho tôi nhé.',
  'too-long':
    'Tin này dài quá: {length} ký tự, mỗi tin tôi chỉ nhận được {limit}. Anh/chị chia thành nhiều tin giúp tôi nhé.',
  'empty-text': 'Tin này không có chữ nào. Anh/chị nhắn lại giúp tôi nhé.',
  trouble:
    'Xin lỗi anh/chị, tôi gặp trục trặc khi đọc tin vừa rồi. Tin vẫn được giữ. Anh/chị thử nhắn lại bằng cách khác giúp tôi.',
  cancelled: 'Đã dừng. Khi cần, anh/chị cứ nhắn.',
  'nothing-to-cancel': 'Hiện không có việc gì dang dở. Anh/chị cần gì ạ?',
  'old-button':
    'Nút này của lần trước, giờ không dùng được nữa. Anh/chị xem tin mới nhất giúp tôi.',
  'old-message': 'Tin cũ, giờ không còn hiển thị được.',
  'language-choose': 'Anh/chị muốn dùng tiếng nào? / Which language?',
  'language-set': 'Từ giờ tôi nói tiếng Việt.',

  // Telling a report
  'draft.start': 'Anh/chị kể giúp: việc gì, ở đâu. Một tin là đủ, có ảnh thì gửi kèm.',
  'draft.start.KN':
    'Anh/chị khiếu nại quyết định hay việc làm nào, của cơ quan nào? Kể ngắn gọn giúp tôi.',
  'draft.start.TC':
    'Tên và lời của anh/chị được giữ kín. Anh/chị kể giúp: ai, làm sai điều gì, khi nào, ở đâu?',
  'draft.start.DIALOGUE': 'Anh/chị muốn gặp ai, về việc gì? Đi một mình hay một nhóm?',
  'draft.what': 'Đã nhận {what}. Việc này là gì ạ? Anh/chị viết vài chữ giúp tôi.',
  'draft.files-too': '{count} ảnh/tệp',
  'draft.place-too': 'vị trí',
  'draft.where':
    'Tôi ghi rồi: {topic}. Việc này ở đâu ạ? Gõ tên đường, khu phố, hoặc chọn bên dưới.',
  'draft.where-again':
    'Tôi chưa nhận ra phường/xã. Anh/chị chọn giúp một nơi, hoặc bấm “Không rõ” để cán bộ xem giúp.',
  'draft.which-ward': 'Anh/chị chọn phường hoặc xã nơi có việc:',
  'draft.near': 'Vị trí này gần nhiều phường/xã. Đúng nơi nào ạ?',
  'draft.far':
    'Vị trí này nằm ngoài vùng tôi nhận phản ánh. Anh/chị chọn phường/xã nơi có việc giúp tôi:',
  'draft.confirm':
    'Cảm ơn anh/chị. Tôi hiểu là:\n• Việc: **{what}**{urgent}\n• Nơi: {where}{files}\n• Gửi tới: {unit}\nĐúng chưa ạ?',
  'draft.confirm.KN':
    'Tôi ghi vào đơn **khiếu nại**:\n• Về: {what}{at}{files}{petition}\nChỗ nào còn trống, anh/chị viết tay vào đơn.\nGửi tới: {unit}. Gửi nhé?',
  'draft.confirm.TC':
    'Tôi đã ghi hết lời anh/chị{files}, không nhắc lại ở đây để giữ kín.\nĐơn tôi soạn để trống tên và địa chỉ, anh/chị tự viết tay rồi ký.\nGửi tới: {unit}. Anh/chị muốn gửi chứ?',
  'draft.confirm.DIALOGUE':
    'Anh/chị muốn **đối thoại, gặp trực tiếp**:\n• Về: {what}\n• Nơi: {where}{files}\n• Gửi tới: {unit}\nCán bộ sẽ nhắn lịch hẹn để anh/chị chọn. Gửi nhé?',
  'draft.files': ' · {count} ảnh/tệp',
  'draft.urgent': ' – cần làm gấp',
  'draft.no-topic': 'chưa rõ loại, cán bộ sẽ đọc và phân loại',
  'draft.edit': 'Anh/chị muốn sửa phần nào?',
  'draft.which-topic': 'Việc này thuộc loại nào ạ?',
  'draft.rewrite': 'Anh/chị viết lại giúp tôi. Ảnh và vị trí đã gửi vẫn giữ.',
  'draft.photo': 'Anh/chị gửi ảnh vào đây. Xong thì bấm nút gửi bên dưới.',
  'draft.too-much':
    'Phần kể đã rất dài, tôi chưa ghi thêm được tin vừa rồi. Anh/chị bấm nút gửi bên dưới, rồi bổ sung sau nhé.',
  danger:
    '⚠️ Nếu đang nguy hiểm, gọi ngay **113** (công an), **114** (chữa cháy, cứu nạn), **115** (cấp cứu). Tôi ghi việc này là khẩn.',
  consent:
    'Lần đầu, tôi xin phép anh/chị:\n• Tôi lưu lời kể, ảnh, vị trí để đơn vị xử lý và trả lời.\n• {readers}\n• Muốn xem lại hay xóa dữ liệu, anh/chị báo UBND phường/xã hoặc Phòng Nội vụ.{abroad}\nAnh/chị đồng ý chứ?',
  'consent.readers': 'Chỉ cán bộ của đơn vị xử lý đọc được.',
  'consent.readers-TC': 'Chỉ người đứng đầu Thanh tra mở đọc được, mỗi lần mở đều ghi lại.',
  'consent.abroad': '\n• Telegram đặt máy chủ ở nước ngoài.',
  'consent.more':
    'Theo Luật Bảo vệ dữ liệu cá nhân (91/2025/QH15), anh/chị được biết, xem, sửa, xóa dữ liệu của mình và rút lại đồng ý. Muốn vậy, anh/chị báo UBND phường/xã hoặc Phòng Nội vụ.\nHồ sơ đã gửi được giữ theo thời hạn lưu trữ của luật. Cán bộ không thấy tên tài khoản của anh/chị.\nTôi không cần ảnh căn cước, xin đừng gửi.',
  forgotten:
    'Đã hiểu. Tôi không giữ lại gì của cuộc trò chuyện này. Anh/chị có thể đến thẳng UBND phường/xã để phản ánh.',
  'forgotten-hotline':
    'Đã hiểu. Tôi không giữ lại gì của cuộc trò chuyện này. Anh/chị có thể gọi {hotline} hoặc đến UBND phường/xã.',

  // Receipts
  'receipt.PAKN':
    'Đã nhận. Mã hồ sơ **{code}**\n{unit} sẽ trả lời bước đầu trước **{first}**, xử lý xong chậm nhất **{last}**.\nTôi sẽ nhắn khi có tin. Muốn xem lúc nào cũng được, gõ /hoso.',
  'receipt.KN':
    'Đã nhận. Mã hồ sơ **{code}**\nĐơn soạn sẵn đến ngay sau tin này. Ký xong, anh/chị chụp gửi vào đây. Không in được thì hẹn giờ đến trình bày trực tiếp.\nNộp đơn đã ký rồi, thời hạn của luật mới bắt đầu tính.\n{unit} trả lời bước đầu trước **{first}**, xem xét chậm nhất **{last}**. Xem lại: gõ /hoso.',
  'receipt.TC':
    'Đã nhận và giữ kín. Mã hồ sơ **{code}**\nMẫu đơn đến ngay sau tin này. Anh/chị tự viết tên, ký xong thì chụp gửi vào đây. Không in được thì hẹn giờ đến trình bày trực tiếp.\n{unit} trả lời bước đầu trước **{first}**, xem xét chậm nhất **{last}**.\nLưu mã lại, rồi nên xóa phần trò chuyện này. Xem lại: gõ /hoso.',
  'receipt.DIALOGUE':
    'Đã nhận. Mã hồ sơ **{code}**\n{unit} sẽ trả lời trước **{first}** và đưa lịch hẹn chậm nhất **{last}**.\nXem lại: gõ /hoso.',

  // News to the citizen
  'notice.accepted': '**{code}**: {unit} đã nhận việc, sẽ trả lời anh/chị chậm nhất **{last}**.',
  'notice.accepted-no-date': '**{code}**: {unit} đã nhận việc. Có kết quả tôi nhắn ngay.',
  'notice.asked': '**{code}**: {unit} hỏi anh/chị:\n“{words}”\nAnh/chị trả lời ngay tại đây nhé.',
  'notice.forwarded':
    '**{code}** đã chuyển tới {unit}.\nLý do: {words}\nNgày đã hẹn với anh/chị vẫn giữ nguyên.',
  'notice.resolved':
    '**{code}** đã xử lý xong. {unit} trả lời:\n“{words}”\nAnh/chị hài lòng mấy điểm? Bấm nút: 1 là chưa hài lòng, 5 là rất hài lòng.',
  'notice.refused':
    '**{code}**: {unit} không nhận xử lý việc này.\nLý do: {ground}. “{words}”\nNếu thấy chưa đúng, anh/chị có thể bấm “Chưa xong, xem lại”.',
  'notice.refused-again':
    '**{code}**: {unit} không nhận xử lý việc này.\nLý do: {ground}. “{words}”\nNếu thấy chưa đúng, anh/chị gõ /doithoai để xin gặp lãnh đạo.',
  'notice.taken':
    '**{code}**: {unit} đã có người nhận. Cán bộ sẽ hướng dẫn anh/chị ký và nộp đơn{by}.',
  'notice.by': ', chậm nhất **{last}**',
  'notice.lodged':
    '**{code}**: {unit} đã chính thức nhận đơn có chữ ký. Xem xong, nơi này báo anh/chị có thụ lý (nhận giải quyết) hay không.{until}',
  'notice.accepted-KN':
    '**{code}**: {unit} đã **thụ lý**, chính thức nhận giải quyết khiếu nại của anh/chị.{until}',
  'notice.accepted-TC': '**{code}**: {unit} đã thụ lý.{until}',
  'notice.notified': '**{code}**: {unit} đã gửi anh/chị thông báo thụ lý.{until}',
  'notice.met': '**{code}**: ghi lại buổi gặp với {unit}:\n“{words}”{until}',
  'notice.decided': '**{code}**: {unit} đã có quyết định:\n“{words}”{until}',
  'notice.decided-TC': '**{code}**: {unit} đã có kết luận và sẽ báo anh/chị{by}.',
  'notice.resolved-KN':
    '**{code}** đã giải quyết xong. {unit} trả lời:\n“{words}”{next}\nAnh/chị hài lòng mấy điểm? Bấm nút: 1 là chưa hài lòng, 5 là rất hài lòng.',
  'notice.resolved-TC':
    '**{code}** đã xong. {unit} trả lời:\n“{words}”\nAnh/chị hài lòng mấy điểm? Bấm nút: 1 là chưa hài lòng, 5 là rất hài lòng.',
  'notice.refused-KN':
    '**{code}**: {unit} **không thụ lý** khiếu nại này.\nLý do: {ground}. “{words}”\nCăn cứ: {source}.{next}',
  'notice.refused-TC':
    '**{code}**: {unit} không thụ lý.\nLý do: {ground}. “{words}”\nNếu thấy chưa đúng, anh/chị gõ /doithoai để xin gặp lãnh đạo.',
  'notice.refused-dialogue':
    '**{code}**: {unit} chưa nhận lời gặp.\nLý do: {ground}. “{words}”\nCần gặp về việc khác, anh/chị gõ /doithoai.',
  'notice.next-first': '\nKhông đồng ý: anh/chị có quyền khiếu nại lần hai hoặc khởi kiện ra tòa.',
  'notice.next-first-within':
    '\nKhông đồng ý: trong {limit} từ ngày nhận văn bản này, anh/chị được khiếu nại lần hai; hoặc khởi kiện ra tòa.',
  'notice.next-second': '\nKhông đồng ý: anh/chị có quyền khởi kiện ra tòa.',
  'notice.returned':
    '**{code}**: {unit} trả lại đơn và hướng dẫn:\n“{words}”\nSửa xong, anh/chị cứ nhắn lại cho tôi.',
  'notice.guided':
    '**{code}**: {unit} hướng dẫn anh/chị:\n“{words}”\nHồ sơ này dừng ở đây. Có gì chưa rõ, anh/chị cứ nhắn tôi.',
  'notice.transferred':
    '**{code}** đã chuyển tới **{agency}**, nơi có thẩm quyền.\nLý do: “{words}”\nTừ nay nơi đó trả lời anh/chị.',
  'notice.filed':
    '**{code}** được lưu lại, không xử lý tiếp.\nLý do: “{words}”\nNếu thấy chưa đúng, anh/chị gõ /doithoai để xin gặp lãnh đạo.',
  'notice.extended':
    '**{code}** cần thêm thời gian: hẹn cũ {old}, hẹn mới **{due}**.\nLý do: “{words}”\nLãnh đạo {unit} đã duyệt, xin lỗi anh/chị vì phải chờ thêm.',
  'notice.extended-KN':
    '**{code}** cần thêm thời gian: hẹn cũ {old}, hẹn mới **{due}**.\nLý do: “{words}”\nCăn cứ: {ground} ({source}).\n{unit} xin lỗi anh/chị vì phải chờ thêm.',
  'notice.suspended':
    '**{code}** tạm dừng giải quyết (tạm đình chỉ).\nLý do: {ground}. “{words}”\nTrong lúc dừng, thời hạn không tính. Làm tiếp, tôi báo ngay ngày hẹn mới.',
  'notice.resumed': '**{code}** được giải quyết tiếp. Thời gian tạm dừng không tính.{until}',
  'notice.discontinued':
    '**{code}** dừng hẳn (đình chỉ), không giải quyết nữa.\nLý do: “{words}”\nNếu thấy chưa đúng, anh/chị gõ /doithoai để xin gặp lãnh đạo.',
  'notice.reclassified':
    '**{code}**: đọc kỹ, {unit} thấy đây là **{kind}** và sẽ trả lời anh/chị{by}.',
  'notice.reclassified-KN':
    '**{code}**: {unit} thấy đây là **{kind}**. Luật cần đơn có chữ ký: mẫu đơn tôi gửi ngay sau đây.\nAnh/chị ký rồi gửi ảnh đơn vào đây, hoặc hẹn giờ tới nộp.',
  'notice.new-date':
    '**{code}**: {unit} xem lại việc này và hẹn anh/chị ngày mới, chậm nhất **{last}**.',
  'notice.until': '\n{term}, chậm nhất **{last}**{provisional}.',
  'notice.until-source': '\n{term}, chậm nhất **{last}**{provisional}.\nCăn cứ: {source}.',
  'notice.provisional': ' (tạm tính)',
  'term.filing': 'Thời hạn nộp đơn: {limit}',
  'term.first-answer': 'Thời hạn trả lời bước đầu: {limit}',
  'term.resolve': 'Thời hạn xử lý: {limit}',
  'term.sorting': 'Thời hạn xem xét đơn: {limit}',
  'term.reception-result': 'Thời hạn trả lời sau buổi gặp: {limit}',
  'term.acceptance': 'Thời hạn xem xét thụ lý: {limit} kể từ ngày nhận đơn',
  'term.resolution': 'Thời hạn giải quyết: {limit} kể từ ngày thụ lý',
  'term.send-decision': 'Thời hạn gửi quyết định: {limit} kể từ ngày ký',
  'term.initial-check': 'Thời hạn kiểm tra ban đầu: {limit} kể từ ngày nhận đơn',
  'term.forward': 'Thời hạn chuyển đơn: {limit}',
  'term.notify-acceptance': 'Thời hạn gửi thông báo thụ lý: {limit}',
  'term.slot-offer': 'Thời hạn đưa lịch hẹn: {limit}',
  'term.slot-choice': 'Chờ chọn giờ hẹn: {limit}',
  'term.appointment': 'Sau giờ hẹn: {limit}',
  'term.outcome': 'Thời hạn trả lời sau buổi gặp: {limit}',
  'limit.hours': '{amount} giờ',
  'limit.working-hours': '{amount} giờ làm việc',
  'limit.working-days': '{amount} ngày làm việc',
  'limit.calendar-days': '{amount} ngày',

  // Letters and the form of a petition, as files
  'letter.receipt': '📄 **{code}**: giấy biên nhận. {number}. Anh/chị giữ để đối chiếu.',
  'letter.guidance': '📄 **{code}**: phiếu hướng dẫn. {number}. Anh/chị đọc và làm theo giúp.',
  'letter.transfer': '📄 **{code}**: phiếu chuyển đơn. {number}. Anh/chị giữ để đối chiếu.',
  'letter.acceptance': '📄 **{code}**: thông báo thụ lý. {number}. Anh/chị giữ để đối chiếu.',
  'letter.non-acceptance':
    '📄 **{code}**: thông báo không thụ lý, có ghi rõ lý do. {number}. Anh/chị giữ để đối chiếu.',
  'letter.extension':
    '📄 **{code}**: thông báo gia hạn, có ghi hạn mới. {number}. Anh/chị giữ để đối chiếu.',
  'letter.return': '📄 **{code}**: phiếu trả đơn. {number}. Anh/chị giữ để đối chiếu.',
  'letter.result': '📄 **{code}**: thông báo kết quả. {number}. Anh/chị giữ để đối chiếu.',
  'letter.sealed': '📄 **{code}**: có văn bản, kèm theo đây. Anh/chị giữ kín giúp.',
  'letter.form':
    '📄 **{code}**: đơn soạn sẵn. Anh/chị in ra, điền chỗ còn trống rồi ký tên hoặc điểm chỉ.\nTệp Word để sửa, tệp PDF để in.',
  'letter.sealed-form':
    '📄 **{code}**: mẫu soạn sẵn. Anh/chị in ra, điền tay chỗ còn trống rồi ký tên hoặc điểm chỉ.\nLưu xong thì xóa tin này để giữ kín.',
  'letter.to-sign':
    '📄 **{code}**: người dân đã nhận bản điện tử. Xin soát lại ngày và căn cứ, in tệp Word, ký, đóng dấu rồi gửi bản giấy.',

  // The citizen and their cases
  'citizen.no-cases': 'Anh/chị chưa gửi hồ sơ nào từ đây. Muốn báo việc gì, cứ nhắn cho tôi.',
  'citizen.cases': 'Hồ sơ của anh/chị:\n{lines}\nBấm mã để xem.',
  'citizen.case': '**{code}** · {topic}\n{unit} · {status}\nGửi lúc {filed}{due}',
  'citizen.case-due': '\n{what} trước **{due}**',
  'citizen.case-late': '\n⚠️ Trễ hẹn: {what} (hẹn {due}). {unit} đang được nhắc.',
  'citizen.track-which':
    'Anh/chị gõ mã hồ sơ giúp tôi, ví dụ {example}. Hoặc gõ /hoso để xem tất cả.',
  'citizen.answer-what':
    'Anh/chị trả lời câu hỏi về **{code}**:\n“{question}”\nNhắn chữ, ảnh hoặc vị trí đều được.',
  'citizen.answered': 'Đã chuyển trả lời của anh/chị cho đơn vị xử lý **{code}**.',
  'citizen.maybe-answer': 'Đây là câu trả lời cho **{code}**, hay là việc mới ạ?',
  'citizen.add-what': 'Anh/chị muốn bổ sung gì cho **{code}**? Nhắn chữ hoặc gửi ảnh.',
  'citizen.added': 'Đã thêm vào **{code}** và báo cho đơn vị xử lý.',
  'citizen.withdraw-sure': 'Rút hồ sơ **{code}** thì đơn vị sẽ ngừng xử lý. Anh/chị chắc chứ?',
  'citizen.withdrawn': 'Đã rút **{code}**. Khi cần, anh/chị cứ gửi lại.',
  'citizen.rated': 'Cảm ơn anh/chị đã chấm {rating}/5 cho **{code}**.',
  'citizen.rated-low':
    'Cảm ơn anh/chị đã nói thật ({rating}/5). Nếu việc chưa xong, anh/chị bấm nút bên dưới để mở lại **{code}**.',
  'citizen.reopen-why': 'Còn điều gì ở **{code}** chưa được? Anh/chị viết lý do, gửi ảnh càng tốt.',
  'citizen.reopened': 'Đã mở lại **{code}**. {unit} sẽ xem lại và trả lời chậm nhất **{last}**.',
  'citizen.reopened-no-date': 'Đã mở lại **{code}**. {unit} sẽ xem lại. Có kết quả tôi nhắn ngay.',
  'citizen.edited-after':
    'Tin này đã gửi đi trước khi anh/chị sửa. Muốn đơn vị biết nội dung mới: gõ /hoso, bấm mã hồ sơ, rồi “Bổ sung”.',
  'file.corrupt': 'Tệp {name} bị hỏng, tôi không mở được. Anh/chị gửi lại giúp tôi nhé.',
  'file.too-big':
    'Tệp {name} quá lớn, tôi nhận tối đa {limit} MB. Anh/chị gửi ảnh chụp hoặc tệp nhỏ hơn nhé.',
  'file.type': 'Tôi không nhận loại tệp {name}. Anh/chị gửi ảnh, ghi âm, video, PDF hoặc Word nhé.',
  'file.failed': 'Tôi chưa tải được tệp {name}. Anh/chị gửi lại giúp tôi nhé.',
  'web.no-session': 'Trang đã cũ. Anh/chị tải lại trang giúp tôi nhé.',
  'web.too-fast': 'Anh/chị gửi nhanh quá. Xin chờ một phút rồi gửi tiếp nhé.',
  'web.malformed': 'Tôi không đọc được tin này. Anh/chị tải lại trang rồi gửi lại nhé.',
  'file.unnamed': 'vừa gửi',

  // Officers
  'officer.welcome':
    'Chào {name}. Từ nay hồ sơ của {unit} sẽ đến đây ({role}).\nMỗi hồ sơ là một thẻ có nút bấm: nhận, hỏi lại dân, chuyển, trả kết quả.',
  'step.accepted': 'Anh/chị đã nhận **{code}**. Người dân đã được báo. Làm xong, bấm nút dưới đây.',
  'step.ask-what': 'Anh/chị muốn hỏi người dân điều gì về **{code}**? Viết một câu, dễ hiểu.',
  'step.asked': 'Đã gửi câu hỏi. Có trả lời về **{code}**, tôi báo ngay.',
  'step.forward-where': 'Chuyển **{code}** tới đơn vị nào?',
  'step.forward-why':
    'Vì sao chuyển **{code}** tới {unit}? Anh/chị viết lý do, người dân cũng sẽ đọc.',
  'step.forwarded': 'Đã chuyển **{code}** tới {unit}. Người dân đã được báo.{letter}',
  'step.resolve-what':
    'Anh/chị viết kết quả **{code}** cho dân đọc, một hai câu: đã làm gì, khi nào, ở đâu. Có ảnh sau khi xử lý thì gửi kèm.',
  'step.more-words':
    'Câu này hơi ngắn, dân đọc sẽ chưa rõ. Anh/chị viết thêm giúp: đã làm gì, khi nào, ở đâu.',
  'step.words-sealed':
    '{question}\nXin đừng nhắc tên ai hay nội dung: người khác có thể thấy màn hình.',
  'step.words-for-files':
    'Đã có {count} ảnh/tệp. Anh/chị viết thêm một hai câu kết quả cho dân đọc.',
  'step.check': 'Sẽ gửi cho dân về **{code}**:\n{notice}\n{files}Gửi nhé?',
  'step.check-files': 'Kèm {count} ảnh/tệp. ',
  'step.resolved': 'Đã gửi kết quả **{code}** cho người dân. Cảm ơn anh/chị.{letter}',
  'step.refuse-why': 'Vì sao không xử lý **{code}**?',
  'step.refuse-explain':
    'Anh/chị giải thích một hai câu và chỉ nơi người dân nên hỏi. Người dân sẽ đọc câu này.',
  'step.words': '**{code}** · {step}: vì sao ạ? Người dân sẽ đọc câu này.',
  'step.ground': '**{code}** · {step}: theo căn cứ nào ạ?',
  'step.lodge-how':
    'Đơn **{code}** nộp bằng cách nào? Ghi nhận xong, thời hạn của luật bắt đầu tính.',
  'step.resolve-what-formal':
    'Anh/chị tóm tắt kết quả **{code}** cho dân đọc, một hai câu. Văn bản được soạn kèm.',
  'step.refuse-why-formal': 'Vì sao không thụ lý **{code}**?',
  'step.meet-what':
    'Buổi gặp về **{code}**: ai dự, hai bên thống nhất điều gì? Người dân sẽ đọc câu này.',
  'step.decide-what':
    'Quyết định giải quyết **{code}**: số, ngày, nội dung chính. Người dân sẽ đọc câu này.',
  'step.return-what': 'Vì sao trả đơn **{code}**, người dân cần sửa gì? Người dân sẽ đọc câu này.',
  'step.guide-what': 'Anh/chị hướng dẫn người dân về **{code}**: tới đâu, làm gì, mang theo gì?',
  'step.transfer-where': 'Chuyển **{code}** tới cơ quan nào ngoài thành phố? Viết đủ tên.',
  'step.transfer-why': 'Vì sao chuyển **{code}** tới {agency}? Người dân sẽ đọc câu này.',
  'step.extend-why':
    'Gia hạn **{code}**: từ {old} tới **{due}**.\nCăn cứ: {ground} ({source}).\nAnh/chị viết lý do, kèm số quyết định nếu có.',
  'step.suspend-explain': 'Đang đợi điều gì, chừng nào có? Người dân sẽ đọc câu này.',
  'step.done': '**{code}** · {step}: xong. Người dân đã được báo.{letter}',
  'step.letter':
    ' Văn bản đang soạn: người nhận việc và lãnh đạo đơn vị sẽ được gửi tệp để in, ký.',
  'officer.menu': '**{code}**: anh/chị chọn bước tiếp theo.',
  'officer.menu-empty': '**{code}** không còn bước nào để làm.',
  'officer.mark':
    '**{code}**: bấm để ghi dấu hoặc bỏ dấu.\nPhức tạp, vùng sâu vùng xa có thể đổi thời hạn.',
  'officer.reclassify': '**{code}** đang là: {kind} · {topic} · {urgency}.\nAnh/chị đổi phần nào?',
  'officer.change-kind':
    '**{code}** thật ra là gì?\nNếu là tố cáo: mời người dân gửi lại bằng /tocao, để lời của họ được giữ kín từ đầu.',
  'officer.change-topic': '**{code}** thuộc lĩnh vực nào?',
  'officer.change-urgency': '**{code}** gấp tới mức nào? Mức nguy hiểm rút ngắn ngày hẹn với dân.',
  'officer.change-check':
    'Đổi **{code}** từ {from} sang **{to}**? Thời hạn tính lại từ lúc nhận, người dân được báo.',
  'officer.reclassified': '**{code}** giờ là: {kind} · {topic} · {urgency}.',
  'officer.answer': '💬 **{code}** – người dân trả lời:\n“{text}”',
  'officer.supplement': '💬 **{code}** – người dân bổ sung:\n“{text}”',
  'officer.more-sealed': '💬 **{code}** có nội dung mới (niêm phong). Mở thẻ để đọc.',
  'officer.reopened': '↩️ **{code}** được mở lại. Người dân viết:\n“{text}”',
  'officer.withdrawn': '**{code}**: người dân đã rút hồ sơ. Anh/chị không cần làm nữa.',
  'officer.whole': '**{code}**\n{text}',
  'officer.no-work': 'Hiện không có việc nào chờ anh/chị. 👍',
  'officer.work': 'Việc của anh/chị, gần hạn trước:\n{lines}',
  'officer.none-overdue': 'Không có việc nào quá hạn. 👍',
  'officer.overdue-list': 'Việc quá hạn:\n{lines}',
  'officer.free-text': 'Anh/chị muốn làm gì ạ? Bấm nút dưới thẻ hồ sơ, hoặc chọn ở đây.',

  // The assignment card
  card: '{lines}',
  'card.head.received': '🆕 **{code}** · {topic}{urgent}',
  'card.head.accepted': '🛠 **{code}** · {topic}{urgent}',
  'card.head.lodged': '📄 **{code}** · {topic}{urgent} · đã nhận đơn, chờ thụ lý',
  'card.head.offered': '🗓 **{code}** · {topic}{urgent} · chờ dân chọn giờ',
  'card.head.scheduled': '🗓 **{code}** · {topic}{urgent} · đã hẹn giờ',
  'card.head.met': '🤝 **{code}** · {topic}{urgent} · đã gặp, chờ kết quả',
  'card.head.decided': '🖋 **{code}** · {topic}{urgent} · đã có kết quả, chờ gửi',
  'card.head.suspended': '⏸ **{code}** · {topic}{urgent} · tạm dừng',
  'card.head.resolved': '✅ **{code}** · {topic} · đã xong',
  'card.head.refused': '🚫 **{code}** · {topic} · không xử lý',
  'card.head.refused-formal': '🚫 **{code}** · {topic} · không thụ lý',
  'card.head.returned': '↩️ **{code}** · {topic} · đã trả đơn',
  'card.head.guided': '🧭 **{code}** · {topic} · đã hướng dẫn',
  'card.head.forwarded': '📤 **{code}** · {topic} · đã chuyển cơ quan khác',
  'card.head.filed': '🗄 **{code}** · {topic} · đã lưu',
  'card.head.discontinued': '⏹ **{code}** · {topic} · đã dừng hẳn',
  'card.head.withdrawn': '⏹ **{code}** · {topic} · dân đã rút',
  'card.urgent': ' · **khẩn**',
  'card.place': '{where}{ward}{pin}{count}',
  'card.ward': ', {unit}',
  'card.pin': ' · 📍 {lat}, {lon}',
  'card.files': ' · 🖼 {count} ảnh/tệp',
  'card.quote': '“{text}”',
  'card.sealed': '🔒 Nội dung niêm phong. Mỗi lần mở đều ghi lại.',
  'card.question': '❓ Đang chờ dân trả lời: “{question}”',
  'card.due': '{what} trước {due}{extended}',
  'card.late': '⏰ {what}: **quá hạn** từ {due}{extended}',
  'card.extended': ' · đã gia hạn {count} lần',
  'card.paused': '⏸ {what}: tạm dừng',
  'card.hour': '🗓 Hẹn dân đến: {hour}',
  'card.marks': '🏷 {marks}',
  'card.officer': 'Người nhận: {name}',
  'card.gone': '**{code}** đã chuyển tới {unit}.',
  'card.file': '📎 **{code}**',
  'place.unknown': 'chưa rõ nơi',
  'place.pin': '📍 vị trí đã gửi',
  'place.two': '{first}, {second}',
  'place.three': '{first}, {second}, {third}',

  // Lists
  'line.case': '• **{code}** · {topic} · {status}',
  'line.due': '• **{code}** · {topic} · {status} · hạn {due}',
  'line.late': '• ⏰ **{code}** · {topic} · {unit} · {who} · quá hạn từ {due}',
  'line.late-own': '• ⏰ **{code}** · {topic} · {status} · trễ hẹn từ {due}',
  'line.more': '… và còn nữa.',
  'line.nobody': 'chưa ai nhận',
  'line.somebody': 'người khác',
  'line.and': '{first} · {second}',

  // Time runs out: alerts, plans, absences
  'alert.soon': '⏳ **{code}** **{left}** – {what}, hạn {due}.\n{topic} · {unit} · {who}{plan}',
  'alert.late': '⏰ **{code}** **{left}** – {what}, hạn {due}.\n{topic} · {unit} · {who}{plan}',
  'alert.plan': '\nKế hoạch (đến {until}{past}): {plan}',
  'alert.plan-sealed': '\nĐã có kế hoạch đến {until}{past}.',
  'digest.late': '**{late} việc quá hạn**, {soon} việc sắp tới hạn:\n{lines}',
  'digest.all-late': '**{late} việc quá hạn:**\n{lines}',
  'digest.all-soon': '**{soon} việc sắp tới hạn:**\n{lines}',
  'digest.line-soon': '• ⏳ **{code}** · {topic} · {left} · {who}{plan}',
  'digest.line-late': '• ⏰ **{code}** · {topic} · {left} · {who}{plan}',
  'digest.who': '{unit} · {who}',
  'digest.plan': ' · kế hoạch đến {until}{past}',
  'digest.more': '… và {count} việc nữa.',
  'plan.past': ', đã qua ngày',
  'plan.what': 'Anh/chị định làm gì với **{code}**? Viết một câu, lãnh đạo cũng đọc được.',
  'plan.too-long': 'Một câu thôi giúp tôi, tối đa {limit} ký tự.',
  'plan.when': 'Đến ngày nào thì xong ạ? Bấm chọn, hoặc gõ ngày (16/8, thứ sáu, 3 ngày nữa).',
  'plan.saved': 'Đã ghi kế hoạch cho **{code}**. Từ giờ đến {until} tôi không nhắc nữa.',
  'plan.saved-late':
    'Đã ghi kế hoạch cho **{code}** đến {until}. Hạn vẫn giữ nguyên: tới hạn mà chưa xong, tôi báo lãnh đạo kèm kế hoạch này.',
  'when.unclear': 'Tôi chưa rõ ngày. Anh/chị gõ ngày/tháng, ví dụ 16/8, hoặc bấm chọn bên dưới.',
  'when.past': 'Ngày này đã qua rồi. Anh/chị chọn ngày khác giúp tôi.',
  'when.far': 'Ngày này xa quá, tối đa {days} ngày nữa. Anh/chị chọn ngày khác giúp tôi.',
  'away.until':
    'Anh/chị vắng đến hết ngày nào? Bấm chọn, hoặc gõ ngày (16/8, thứ sáu, 3 ngày nữa).',
  'away.who': 'Đến {until}, ai nhận tin nhắc hạn thay anh/chị?',
  'away.noted':
    'Đã ghi: anh/chị vắng đến {until}, {name} nhận tin nhắc hạn thay. Về sớm thì gõ /vangmat.',
  'away.noted-alone':
    'Đã ghi: anh/chị vắng đến {until}. Việc gần hạn, lãnh đạo đơn vị cũng được báo. Về sớm thì gõ /vangmat.',
  'away.deputy': '{name} vắng đến {until} và nhờ anh/chị nhận tin nhắc hạn thay.',
  'away.back': 'Mừng anh/chị trở lại. Từ giờ tin nhắc hạn lại đến đây.',

  // Weekly summary
  weekly:
    '**Tuần {week} – {scope}**\nĐang mở {open} · quá hạn **{overdue}** · tới hạn tuần này {due}{extended}\nTuần qua: mới {in}, xong {out}{done}\nTuổi hồ sơ: dưới 2 ngày: {upTo2} · 2–7 ngày: {upTo7} · 7–30 ngày: {upTo30} · trên 30 ngày: {older}',
  'weekly.quiet':
    '**Tuần {week} – {scope}**\nKhông còn việc nào đang mở. Tuần qua cũng không có việc mới.',
  'weekly.extended': ' · trong đó {count} việc đã gia hạn',
  'weekly.done': ' ({onTime} đúng hạn, {extended} có gia hạn, {late} trễ)',
  'weekly.own': 'việc của anh/chị',
  'weekly.city': 'toàn thành phố',

  // Hotspots
  'hotspot.new':
    '🔶 **Cảnh báo: {topic} – {unit}**\n{reasons}\nXin xem ai đang làm, có cần đối thoại không.',
  'hotspot.several': '🔶 **Cảnh báo: {count} điểm nóng mới**\n{lines}',
  'hotspot.list': '🔶 **{count} điểm nóng**, nặng nhất trước:\n{lines}',
  'hotspot.none': 'Hiện không có điểm nóng nào. 👍',
  'hotspot.line': '**{topic} – {unit}**\n{reasons}',
  'hotspot.more': '… và {more} điểm nóng nữa',
  'hotspot.reporters': '• {people} người khác nhau báo trong {days} ngày (ngưỡng {least})',
  'hotspot.overdue': '• {cases} việc quá hạn (ngưỡng {least})',
  'hotspot.repeated': '• **{code}** đã quá {percent} % thời hạn, dân gửi đơn nhiều lần{others}',
  'hotspot.others': ', và {more} hồ sơ nữa như vậy',
  'refusal.overseers-only': 'Danh sách điểm nóng dành cho Thanh tra và lãnh đạo.',

  // Refusals: what is wrong, and what to do
  'refusal.moved-on': 'Việc này không làm được nữa. **{code}** bây giờ: {state}.',
  'refusal.head-only':
    'Bước này ở **{code}** chỉ lãnh đạo đơn vị được làm. Anh/chị báo lãnh đạo giúp.',
  'refusal.extend-late':
    '**{code}** đã quá hạn “{what}” từ {due}. Gia hạn phải quyết định khi còn hạn: anh/chị báo dân lý do trễ và làm gấp.',
  'refusal.extended-enough': '**{code}**: “{what}” không gia hạn thêm được nữa ({source}).',
  'refusal.no-extension': '**{code}**: lúc này không có thời hạn nào được gia hạn.',
  'refusal.notified': 'Thông báo thụ lý **{code}** đã gửi rồi.',
  'refusal.notify-first': '**{code}**: báo thụ lý cho người tố cáo trước, rồi mới kết luận.',
  'refusal.meet-first':
    '**{code}** là khiếu nại lần hai: luật bắt buộc đối thoại trước khi quyết định (Luật Khiếu nại, Điều 39). Đối thoại xong, anh/chị ghi kết quả đối thoại rồi ra quyết định.',
  'refusal.extend-instead':
    '**{code}** đã thụ lý: vụ việc phức tạp thì phải có quyết định gia hạn, nêu lý do và báo cho dân. Anh/chị bấm Gia hạn giúp.',
  'refusal.taken': '**{code}** đã có {name} nhận rồi.',
  'refusal.already-yours': 'Anh/chị đã nhận **{code}** rồi. Gõ /viec để xem.',
  'refusal.officers-only': 'Phần này dành cho cán bộ. Anh/chị cần báo việc gì, cứ nhắn cho tôi.',
  'refusal.not-your-unit': 'Hồ sơ này không thuộc đơn vị của anh/chị.',
  'refusal.moved-away': '**{code}** đã chuyển tới {unit}.',
  'refusal.not-your-case':
    'Tôi không thấy mã này trong các hồ sơ gửi từ đây. Để giữ riêng tư, mỗi hồ sơ chỉ người gửi xem được. Gõ /hoso để xem hồ sơ của anh/chị.',
  'refusal.code-mistyped':
    'Mã này chưa đúng: có ký tự không khớp. Anh/chị xem lại giúp, mã có dạng {example}.',
  'refusal.same-unit': 'Hồ sơ đang ở đúng đơn vị này rồi. Anh/chị chọn đơn vị khác.',
  'refusal.sealed-stays': '**{code}** là tố cáo, chỉ Thanh tra giữ. Không chuyển qua đây được.',
  'refusal.bad-rating': 'Anh/chị chọn từ 1 đến 5 giúp tôi.',
  'refusal.reopened-once':
    '**{code}** đã được mở lại một lần. Anh/chị có thể gửi phản ánh mới, hoặc /doithoai để gặp lãnh đạo.',
  'refusal.no-question': 'Câu hỏi về **{code}** đã được trả lời rồi.',
  'refusal.invitation':
    'Mã mời này không đúng, đã dùng hoặc đã hết hạn. Anh/chị xin mã mới từ người quản trị.',
  'refusal.invite-in-group':
    'Mã mời chỉ dùng trong trò chuyện riêng. Anh/chị nhắn riêng cho tôi nhé.',

  // Grounds for refusing
  'ground.not-ours': 'Không phải việc của đơn vị này',
  'ground.unclear': 'Không đủ thông tin để xử lý',
  'ground.repeated': 'Việc này đã có hồ sơ khác',
  'ground.private': 'Việc riêng giữa hai bên (dân sự)',
  'ground.other': 'Lý do khác',
  'ground.signed': 'Đơn có chữ ký hoặc điểm chỉ',
  'ground.in-person': 'Trình bày trực tiếp, đã lập biên bản',
  'ground.internal-act': 'Việc nội bộ, văn bản pháp luật hoặc bí mật nhà nước',
  'ground.not-affected': 'Không liên quan trực tiếp tới người khiếu nại',
  'ground.no-capacity': 'Thiếu năng lực hành vi, không có người đại diện',
  'ground.false-representative': 'Người đại diện không hợp pháp',
  'ground.unsigned': 'Đơn không có chữ ký hoặc điểm chỉ',
  'ground.time-barred': 'Hết thời hiệu, không có lý do chính đáng',
  'ground.decided-twice': 'Đã có quyết định giải quyết lần hai',
  'ground.given-up': 'Đã đình chỉ, quá 30 ngày không khiếu nại tiếp',
  'ground.in-court': 'Tòa án đã thụ lý hoặc đã xử',
  'ground.form-lacking': 'Đơn chưa đúng cách luật yêu cầu',
  'ground.not-competent': 'Không thuộc thẩm quyền của đơn vị này',
  'ground.no-basis': 'Nội dung chưa đủ cơ sở để xem xét',
  'ground.anonymous': 'Không xác định được người gửi',
  'mark.repeated': 'đơn lặp lại',
  'mark.bypassing': 'vượt cấp',
  'mark.complex': 'phức tạp',
  'mark.remote': 'vùng sâu, vùng xa',
  'mark.second': 'lần hai',
  'mark.second-same': 'lần hai, lần đầu cũng đơn vị này giải quyết: phải chuyển lên cấp trên',
  'mark.reopened': 'dân yêu cầu xem lại',
  'urgency.normal': 'bình thường',
  'urgency.urgent': 'khẩn',
  'urgency.danger': 'nguy hiểm',

  // Names of things
  'status.received': 'đã gửi, chờ cán bộ nhận',
  'status.received-formal': 'chờ đơn có chữ ký',
  'status.accepted': 'đang xử lý',
  'status.accepted-formal': 'đã thụ lý, đang giải quyết',
  'status.lodged': 'đã nhận đơn, chờ thụ lý',
  'status.offered': 'đã đưa lịch hẹn, chờ chọn giờ',
  'status.scheduled': 'đã hẹn giờ gặp',
  'status.met': 'đã gặp, chờ kết quả',
  'status.decided': 'đã có kết quả, đang gửi',
  'status.suspended': 'tạm dừng',
  'status.resolved': 'đã xử lý xong',
  'status.refused': 'đơn vị không nhận xử lý',
  'status.refused-formal': 'không thụ lý',
  'status.returned': 'đã trả đơn kèm hướng dẫn',
  'status.guided': 'đã hướng dẫn cách làm',
  'status.forwarded': 'đã chuyển cơ quan khác',
  'status.filed': 'đã lưu đơn',
  'status.discontinued': 'đã dừng hẳn',
  'status.withdrawn': 'đã rút',
  'kind.PAKN': 'Phản ánh',
  'kind.KN': 'Khiếu nại',
  'kind.TC': 'Tố cáo',
  'kind.DIALOGUE': 'Đối thoại',
  'clock.first-answer': 'Trả lời bước đầu',
  'clock.resolve': 'Xử lý xong',
  'clock.sorting': 'Xem xét đơn',
  'clock.slot-offer': 'Đưa lịch hẹn',
  'clock.slot-choice': 'Chờ người dân chọn giờ hẹn',
  'clock.appointment': 'Ghi nhận buổi hẹn',
  'clock.acceptance': 'Thụ lý',
  'clock.resolution': 'Giải quyết',
  'clock.send-decision': 'Gửi kết quả',
  'clock.initial-check': 'Kiểm tra ban đầu',
  'clock.forward': 'Chuyển đơn',
  'clock.notify-acceptance': 'Báo thụ lý',
  'clock.outcome': 'Báo kết quả buổi gặp',
  'clock.reception-result': 'Báo kết quả tiếp dân',
  'topic.none': 'chưa rõ loại',
  'role.officer': 'cán bộ',
  'role.head': 'lãnh đạo đơn vị',
  'role.inspector': 'thanh tra viên',
  'role.chief-inspector': 'Chánh Thanh tra',
  'role.leader': 'lãnh đạo',
  'role.administrator': 'quản trị',

  // Buttons
  'button.send': 'Đúng, gửi đi',
  'button.send-KN': 'Gửi khiếu nại',
  'button.send-TC': 'Tiếp tục, gửi kín',
  'button.send-DIALOGUE': 'Gửi yêu cầu',
  'button.only-feedback': 'Chỉ muốn phản ánh',
  'button.erase': 'Dừng lại, xóa hết',
  'button.edit': 'Sửa',
  'button.edit-topic': 'Loại việc',
  'button.edit-place': 'Nơi',
  'button.edit-text': 'Viết lại',
  'button.back': '‹ Quay lại',
  'button.add-photo': 'Thêm ảnh',
  'button.cancel': 'Thôi',
  'button.place': '📍 Gửi vị trí',
  'button.choose-ward': 'Chọn phường/xã',
  'button.not-sure': 'Không rõ',
  'button.unit': '{unit}',
  'button.topic': '{topic}',
  'button.agree': 'Đồng ý',
  'button.read-more': 'Đọc thêm',
  'button.disagree': 'Không đồng ý',
  'button.copy-code': 'Chép mã',
  'button.code': '{code}',
  'button.report': 'Phản ánh',
  'button.track': 'Tra hồ sơ',
  'button.meet': 'Gặp lãnh đạo',
  'button.answer': 'Trả lời',
  'button.is-answer': 'Đúng, là trả lời',
  'button.is-new': 'Việc mới',
  'button.add': 'Bổ sung',
  'button.withdraw': 'Rút hồ sơ',
  'button.withdraw-yes': 'Rút',
  'button.keep': 'Giữ lại',
  'button.reopen': 'Chưa xong, xem lại',
  'button.rate-1': '1',
  'button.rate-2': '2',
  'button.rate-3': '3',
  'button.rate-4': '4',
  'button.rate-5': '5',
  'button.accept': 'Nhận việc',
  'button.ask': 'Hỏi lại dân',
  'button.forward': 'Chuyển đơn vị',
  'button.refuse': 'Không xử lý',
  'button.resolve': 'Đã xử lý xong',
  'button.accept-formal': 'Thụ lý',
  'button.lodge': 'Ghi nhận đơn',
  'button.notify': 'Báo đã thụ lý',
  'button.offer': 'Đưa lịch hẹn',
  'button.met': 'Đã gặp, đối thoại',
  'button.decide': 'Đã có quyết định',
  'button.conclude': 'Đã có kết luận',
  'button.resolve-formal': 'Trả kết quả',
  'button.refuse-formal': 'Không thụ lý',
  'button.return': 'Trả đơn',
  'button.guide': 'Hướng dẫn',
  'button.transfer': 'Chuyển cơ quan khác',
  'button.file': 'Lưu đơn',
  'button.extend': 'Gia hạn',
  'button.suspend': 'Tạm đình chỉ',
  'button.resume': 'Giải quyết tiếp',
  'button.discontinue': 'Đình chỉ',
  'button.reclassify': 'Phân loại lại',
  'button.mark': 'Ghi dấu',
  'button.more': 'Khác…',
  'button.choice': '{name}',
  'button.mark-on': '☑ {name}',
  'button.mark-off': '☐ {name}',
  'button.change-kind': 'Đổi loại đơn',
  'button.change-topic': 'Đổi lĩnh vực',
  'button.change-urgency': 'Đổi mức gấp',
  'button.change-yes': 'Đúng, đổi',
  'button.open': 'Mở hồ sơ',
  'button.whole': 'Đọc hết',
  'button.unseal': '🔓 Mở nội dung',
  'button.send-result': 'Gửi cho dân',
  'button.rewrite': 'Viết lại',
  'button.my-work': 'Việc của tôi',
  'button.overdue': 'Việc quá hạn',
  'button.hotspots': 'Điểm nóng',
  'button.plan': 'Tôi có kế hoạch…',
  'button.prolong': 'Xin gia hạn',
  'button.tomorrow': 'Ngày mai',
  'button.friday': 'Thứ Sáu',
  'button.in-a-week': 'Một tuần nữa',
  'button.away': 'Tôi vắng mặt',
  'button.officer': '{name}',
  'button.no-deputy': 'Không ai: báo lãnh đạo đơn vị',
  'button.vietnamese': 'Tiếng Việt',
  'button.english': 'English',

  // Complaints and denunciations: what their sender reads
  'formal.intro-KN':
    'Đây là **khiếu nại**{topic}. Luật cần đơn có chữ ký, nên tôi giúp anh/chị ba bước:\n1. Hỏi vài điều, khoảng 3 phút.\n2. Soạn sẵn đơn để anh/chị ký.\n3. Anh/chị chụp đơn đã ký gửi vào đây, hoặc hẹn giờ đến nộp.\nThời hạn của luật tính từ khi cơ quan **thụ lý** (chính thức nhận giải quyết); tôi sẽ báo ngày chính xác.',
  'formal.about': ' ({topic})',
  'formal.intro-TC':
    'Nội dung này có thể là **tố cáo**. Lời anh/chị được giữ kín: chỉ người đứng đầu Thanh tra mở đọc được, mỗi lần mở đều ghi lại.\nTôi không hỏi tên, địa chỉ. Gửi xong, tôi chỉ gọi bằng mã hồ sơ, và anh/chị nên xóa phần trò chuyện này.',
  'ask.decision':
    '({at}/{of}) Anh/chị khiếu nại quyết định hay việc làm nào? Có số, ngày thì ghi; có giấy thì chụp gửi luôn.',
  'ask.against': '({at}/{of}) Anh/chị khiếu nại ai, hay cơ quan nào?',
  'ask.against-TC':
    '({at}/{of}) Người làm sai là ai, chức vụ gì, làm ở đâu? Biết đến đâu kể đến đó.',
  'ask.learnt':
    '({at}/{of}) Anh/chị nhận quyết định, hay biết việc này từ ngày nào? Nhớ chừng tháng nào cũng được.',
  'ask.delay':
    '({at}/{of}) Luật cho {days} ngày để khiếu nại kể từ ngày biết ({law}). Việc này đã qua hạn đó, nhưng anh/chị vẫn gửi được.\nỐm đau, đi xa, thiên tai hay trở ngại khác thì những ngày đó không tính. Vì sao đến giờ anh/chị mới gửi?',
  'ask.wish': '({at}/{of}) Anh/chị mong được giải quyết thế nào?',
  'ask.remote':
    '({at}/{of}) Nơi anh/chị ở có phải vùng sâu, vùng xa, đi lại khó khăn không? Nếu phải, luật tính thời hạn dài hơn.',
  'ask.who':
    '({at}/{of}) Anh/chị cho họ tên, địa chỉ để in vào đơn, cách nhau bằng dấu phẩy. Muốn tự viết tay thì bấm “Bỏ qua”.',
  'ask.when': '({at}/{of}) Việc xảy ra khi nào, ở đâu?',
  'ask.proof':
    '({at}/{of}) Anh/chị có ảnh, giấy tờ, ghi âm, hay có ai chứng kiến không? Gửi vào đây. Không có cũng không sao.',
  'formal.at': ' – {where}',
  'formal.lines': '\n{lines}',
  'officer.whole-petition': '**{code}**\n{text}\n\nTrên đơn:\n{lines}',
  'petition.decision': '• Quyết định, việc làm: {words}',
  'petition.against': '• Đối với: {words}',
  'petition.learnt': '• Biết từ: {words}',
  'petition.wish': '• Mong muốn: {words}',
  'petition.name': '• Họ tên: {words}',
  'petition.address': '• Địa chỉ: {words}',
  'citizen.sign-what':
    'Anh/chị chụp rõ từng trang đơn đã ký của **{code}** rồi gửi vào đây, ảnh hoặc PDF. Xin đừng gửi ảnh căn cước.',
  'citizen.sign-page':
    'Tôi đang chờ ảnh hoặc PDF của đơn đã ký. Anh/chị gửi vào đây, hoặc bấm “Thôi”.',
  'citizen.signed':
    'Đã nhận {count} trang đơn ký của **{code}**. Còn trang nào, anh/chị gửi tiếp.\n{unit} sẽ xem rồi báo anh/chị ngày ghi nhận đơn; thời hạn của luật tính từ đó.',
  'citizen.signed-all': 'Cảm ơn anh/chị. Có tin là tôi nhắn ngay.',
  'citizen.hours': 'Lịch tiếp công dân của {unit}. Anh/chị chọn giờ nào ạ?',
  'citizen.no-hours':
    'Hiện không còn giờ tiếp công dân nào trống ở {unit}. Anh/chị đến thẳng nơi tiếp công dân trong giờ làm việc, hoặc vài hôm nữa hỏi lại tôi.',
  'citizen.booked':
    'Đã hẹn **{hour}**, tại nơi tiếp công dân của {unit} (hồ sơ **{code}**).\nAnh/chị mang giấy tờ liên quan, nếu có.',
  'citizen.booked-formal':
    'Đã hẹn **{hour}**, tại nơi tiếp công dân của {unit} (hồ sơ **{code}**).\nAnh/chị mang đơn đã ký (chưa ký thì ký tại đó), căn cước và giấy tờ liên quan.',
  'citizen.again-why':
    'Khiếu nại lần hai với **{code}** cũng cần đơn có chữ ký; tôi soạn giúp.\nAnh/chị chưa đồng ý điều gì? Kể ngắn gọn giúp tôi.',
  'citizen.again-until':
    'Khiếu nại lần hai với **{code}** gửi trong {days} ngày, chậm nhất **{until}** ({law}). Lần này cũng cần đơn có chữ ký; tôi soạn giúp.\nAnh/chị chưa đồng ý điều gì? Kể ngắn gọn giúp tôi.',
  'citizen.again-late':
    'Hạn khiếu nại lần hai với **{code}** là {days} ngày, đã hết **{until}** ({law}). Anh/chị vẫn gửi được; có lý do chính đáng (ốm đau, đi xa…) thì được xem xét.\nAnh/chị chưa đồng ý điều gì, và vì sao đến giờ mới gửi?',
  'citizen.case-times': '{hour}{end}',
  'citizen.case-hour': '\nGiờ hẹn: **{hour}**',
  'citizen.case-legal': '{until}',
  'status.received-signed': 'đã gửi đơn ký, chờ cán bộ ghi nhận',
  'kind.private': 'hồ sơ riêng',
  'clock.filing': 'Nộp đơn',
  'notice.offered': '**{code}**: {unit} mời anh/chị đến gặp. Anh/chị chọn giờ nào ạ?',
  'officer.offered': 'Đã gửi lịch hẹn **{code}** cho người dân chọn. Chọn xong, tôi báo anh/chị.',
  'officer.booked': '🗓 **{code}**: người dân hẹn đến lúc {hour}.',
  'officer.signed':
    '✍️ **{code}**: người dân gửi {count} trang đơn đã ký. Xem xong, anh/chị ghi nhận đơn giúp.',
  'refusal.hour-gone': 'Giờ này không đặt được nữa. Anh/chị chọn giờ khác giúp tôi.',
  'refusal.hour-full': 'Giờ này vừa hết chỗ. Anh/chị chọn giờ khác giúp tôi.',
  'refusal.no-hours':
    'Không còn giờ tiếp công dân nào trống cho **{code}**. Anh/chị báo người quản trị thêm lịch.',
  'refusal.third-complaint':
    '**{code}** đã là khiếu nại lần hai. Luật không có lần ba: chưa đồng ý thì anh/chị có thể khởi kiện tại tòa án.',
  'refusal.complain-later':
    '**{code}** còn trong thời hạn giải quyết. Có kết quả mà chưa đồng ý, hoặc hết hạn mà chưa có kết quả, anh/chị được khiếu nại lần hai.',
  'refusal.complained-once': 'Anh/chị đã khiếu nại lần hai với **{code}** rồi. Gõ /hoso để xem.',
  'button.begin': 'Bắt đầu',
  'button.go-on': 'Tiếp tục',
  'button.send-now': 'Gửi luôn',
  'button.skip': 'Bỏ qua',
  'button.remote-yes': 'Đúng, vùng sâu xa',
  'button.remote-no': 'Không phải',
  'button.edit-petition': 'Phần trên đơn',
  'button.reception': 'Hẹn tiếp công dân',
  'button.sign': 'Gửi đơn đã ký',
  'button.signed-all': 'Đã gửi đủ trang',
  'button.hour': '{hour}',
  'button.other-hours': 'Ngày giờ khác',
  'button.choose-hour': 'Chọn giờ hẹn',
  'button.change-hour': 'Đổi giờ hẹn',
  'button.complain-again': 'Khiếu nại lần hai',

  // The commands menu
  'command.phananh': 'Báo một việc',
  'command.khieunai': 'Khiếu nại',
  'command.tocao': 'Tố cáo (giữ kín)',
  'command.doithoai': 'Xin gặp lãnh đạo',
  'command.tracuu': 'Xem một hồ sơ theo mã',
  'command.hoso': 'Hồ sơ của tôi',
  'command.trogiup': 'Trợ giúp',
  'command.ngonngu': 'Đổi ngôn ngữ',
  'command.huy': 'Dừng việc đang làm',
  'command.viec': 'Cán bộ: việc đang chờ',
  'command.quahan': 'Cán bộ: việc quá hạn',
  'command.diemnong': 'Thanh tra, lãnh đạo: các điểm nóng',
  'command.vangmat': 'Cán bộ: báo vắng, nhờ người thay',
} as const

export type TextKey = keyof typeof vi
