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
    '• /viec – việc của anh/chị, gần hạn trước\n• /quahan – việc đã quá hạn\n• Bấm nút dưới mỗi thẻ để nhận, hỏi lại dân, chuyển, trả kết quả.\n• Muốn tự gửi phản ánh: /phananh',
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
    'Đây là **khiếu nại**. Tôi hiểu là:\n• Về: {what}\n• Nơi: {where}{files}\n• Gửi tới: {unit}\nLuật cần đơn có chữ ký, nên cán bộ sẽ nhắn anh/chị cách nộp đơn. Thời hạn của luật tính từ ngày cơ quan **thụ lý** (chính thức nhận giải quyết). Gửi nhé?',
  'draft.confirm.TC':
    'Nội dung này có thể là **tố cáo**. Chỉ người đứng đầu Thanh tra mở được lời anh/chị, mỗi lần mở đều ghi lại.\nAnh/chị nên xóa phần trò chuyện này sau khi gửi.\nGửi tới: {unit}. Anh/chị muốn gửi chứ?',
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
    'Đã nhận. Mã hồ sơ **{code}**\nĐây mới là bước đầu.\n{unit} sẽ nhắn anh/chị trước **{first}** để hướng dẫn ký đơn hoặc hẹn nộp trực tiếp. Đơn được xem xét chậm nhất **{last}**.\nXem lại: gõ /hoso.',
  'receipt.TC':
    'Đã nhận và giữ kín. Mã hồ sơ **{code}**\n{unit} sẽ nhắn anh/chị trước **{first}** về bước tiếp theo. Nội dung được xem xét chậm nhất **{last}**.\nXem lại: gõ /hoso.',
  'receipt.DIALOGUE':
    'Đã nhận. Mã hồ sơ **{code}**\n{unit} sẽ trả lời trước **{first}** và đưa lịch hẹn chậm nhất **{last}**.\nXem lại: gõ /hoso.',

  // News to the citizen
  'notice.accepted': '**{code}**: {unit} đã nhận việc, sẽ trả lời anh/chị chậm nhất **{last}**.',
  'notice.accepted-no-date': '**{code}**: {unit} đã nhận việc. Có kết quả tôi nhắn ngay.',
  'notice.asked':
    '**{code}**: {unit} hỏi anh/chị:\n“{question}”\nAnh/chị trả lời ngay tại đây nhé.',
  'notice.forwarded':
    '**{code}** đã chuyển tới {unit}.\nLý do: {reason}\nNgày đã hẹn với anh/chị vẫn giữ nguyên.',
  'notice.resolved':
    '**{code}** đã xử lý xong. {unit} trả lời:\n“{result}”\nAnh/chị hài lòng mấy điểm? (1: chưa hài lòng, 5: rất hài lòng)',
  'notice.refused':
    '**{code}**: {unit} không nhận xử lý việc này.\nLý do: {ground}. “{reason}”\nNếu thấy chưa đúng, anh/chị có thể bấm “Chưa xong, xem lại”.',
  'notice.refused-again':
    '**{code}**: {unit} không nhận xử lý việc này.\nLý do: {ground}. “{reason}”\nNếu thấy chưa đúng, anh/chị gõ /doithoai để xin gặp lãnh đạo.',

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
  'officer.accepted':
    'Anh/chị đã nhận **{code}**. Người dân đã được báo. Làm xong, bấm nút dưới đây.',
  'officer.ask-what': 'Anh/chị muốn hỏi người dân điều gì về **{code}**? Viết một câu, dễ hiểu.',
  'officer.asked': 'Đã gửi câu hỏi. Có trả lời về **{code}**, tôi báo ngay.',
  'officer.forward-where': 'Chuyển **{code}** tới đơn vị nào?',
  'officer.forward-why':
    'Vì sao chuyển **{code}** tới {unit}? Anh/chị viết lý do, người dân cũng sẽ đọc.',
  'officer.forwarded': 'Đã chuyển **{code}** tới {unit}. Người dân đã được báo.',
  'officer.resolve-what':
    'Anh/chị viết kết quả **{code}** cho dân đọc, một hai câu: đã làm gì, khi nào, ở đâu. Có ảnh sau khi xử lý thì gửi kèm.',
  'officer.resolve-more':
    'Câu này hơi ngắn, dân đọc sẽ chưa rõ. Anh/chị viết thêm giúp: đã làm gì, khi nào, ở đâu.',
  'officer.resolve-text':
    'Đã có {count} ảnh/tệp. Anh/chị viết thêm một hai câu kết quả cho dân đọc.',
  'officer.resolve-check': 'Sẽ gửi cho dân về **{code}**:\n“{text}”\n{files}Gửi nhé?',
  'officer.resolve-files': 'Kèm {count} ảnh/tệp. ',
  'officer.resolved': 'Đã gửi kết quả **{code}** cho người dân. Cảm ơn anh/chị.',
  'officer.refuse-why': 'Vì sao không xử lý **{code}**?',
  'officer.refuse-explain':
    'Anh/chị giải thích một hai câu và chỉ nơi người dân nên hỏi. Người dân sẽ đọc câu này.',
  'officer.refused': 'Đã báo cho người dân: **{code}** không xử lý, kèm lý do.',
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
  'card.head.decided': '🖋 **{code}** · {topic}{urgent} · đã quyết định, chờ gửi',
  'card.head.suspended': '⏸ **{code}** · {topic}{urgent} · tạm dừng',
  'card.head.resolved': '✅ **{code}** · {topic} · đã xong',
  'card.head.refused': '🚫 **{code}** · {topic} · không xử lý',
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
  'card.due': '{what} trước {due}',
  'card.late': '⏰ {what}: **quá hạn** từ {due}',
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
  'line.nobody': 'chưa ai nhận',
  'line.somebody': 'người khác',

  // Time runs out: alerts, plans, absences
  'alert.soon': '⏳ **{code}** **{left}** – {what}, hạn {due}.\n{topic} · {unit} · {who}{plan}',
  'alert.late': '⏰ **{code}** **{left}** – {what}, hạn {due}.\n{topic} · {unit} · {who}{plan}',
  'alert.plan': '\nKế hoạch (đến {until}): {plan}',
  'alert.plan-sealed': '\nĐã có kế hoạch đến {until}.',
  'digest.late': '**{late} việc quá hạn**, {soon} việc sắp tới hạn:\n{lines}',
  'digest.all-late': '**{late} việc quá hạn:**\n{lines}',
  'digest.all-soon': '**{soon} việc sắp tới hạn:**\n{lines}',
  'digest.line-soon': '• ⏳ **{code}** · {topic} · {left} · {who}{plan}',
  'digest.line-late': '• ⏰ **{code}** · {topic} · {left} · {who}{plan}',
  'digest.who': '{unit} · {who}',
  'digest.plan': ' · kế hoạch đến {until}',
  'digest.more': '… và {count} việc nữa.',
  'plan.what': 'Anh/chị định làm gì với **{code}**? Viết một câu, lãnh đạo cũng đọc được.',
  'plan.too-long': 'Một câu thôi giúp tôi, tối đa {limit} ký tự.',
  'plan.when': 'Đến ngày nào thì xong ạ? Bấm chọn, hoặc gõ ngày (16/8, thứ sáu, 3 ngày nữa).',
  'plan.saved': 'Đã ghi kế hoạch cho **{code}**. Từ giờ đến {until} tôi không nhắc nữa.',
  'plan.saved-late':
    'Đã ghi kế hoạch cho **{code}** đến {until}. Hạn vẫn giữ nguyên: tới hạn mà chưa xong, tôi báo lãnh đạo kèm kế hoạch này.',
  'when.unclear': 'Tôi chưa rõ ngày. Anh/chị gõ ngày/tháng, ví dụ 16/8, hoặc bấm chọn bên dưới.',
  'when.past': 'Ngày này đã qua rồi. Anh/chị chọn ngày khác giúp tôi.',
  'when.far': 'Ngày này xa quá, tối đa {days} ngày nữa. Anh/chị chọn ngày khác giúp tôi.',
  'away.until': 'Anh/chị vắng đến hết ngày nào? Bấm chọn, hoặc gõ ngày (16/8, thứ sáu, 3 ngày nữa).',
  'away.who': 'Đến {until}, ai nhận tin nhắc hạn thay anh/chị?',
  'away.noted': 'Đã ghi: anh/chị vắng đến {until}, {name} nhận tin nhắc hạn thay. Về sớm thì gõ /vangmat.',
  'away.noted-alone':
    'Đã ghi: anh/chị vắng đến {until}. Việc gần hạn, lãnh đạo đơn vị cũng được báo. Về sớm thì gõ /vangmat.',
  'away.deputy': '{name} vắng đến {until} và nhờ anh/chị nhận tin nhắc hạn thay.',
  'away.back': 'Mừng anh/chị trở lại. Từ giờ tin nhắc hạn lại đến đây.',

  // Weekly summary
  weekly:
    '**Tuần {week} – {scope}**\nĐang mở {open} · quá hạn **{overdue}** · tới hạn tuần này {due}\nTuần qua: mới {in}, xong {out}\nTuổi hồ sơ: dưới 2 ngày: {upTo2} · 2–7 ngày: {upTo7} · 7–30 ngày: {upTo30} · trên 30 ngày: {older}',
  'weekly.quiet':
    '**Tuần {week} – {scope}**\nKhông còn việc nào đang mở. Tuần qua cũng không có việc mới.',
  'weekly.own': 'việc của anh/chị',
  'weekly.city': 'toàn thành phố',

  // Hotspots
  'hotspot.new': '🔶 **Cảnh báo: {topic} – {unit}**\n{reasons}\nXin xem ai đang làm, có cần đối thoại không.',
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
  'refusal.head-only': 'Bước này ở **{code}** chỉ lãnh đạo đơn vị được làm. Anh/chị báo lãnh đạo giúp.',
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

  // Names of things
  'status.received': 'đã gửi, chờ cán bộ nhận',
  'status.accepted': 'đang xử lý',
  'status.lodged': 'đã nhận đơn, chờ thụ lý',
  'status.offered': 'đã đưa lịch hẹn, chờ chọn giờ',
  'status.scheduled': 'đã hẹn giờ gặp',
  'status.met': 'đã gặp, chờ kết quả',
  'status.decided': 'đã có quyết định, đang gửi',
  'status.suspended': 'tạm dừng',
  'status.resolved': 'đã xử lý xong',
  'status.refused': 'đơn vị không nhận xử lý',
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
  'clock.other': 'Bước tiếp theo',
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
  'button.no-deputy': 'Không ai: báo trưởng đơn vị',
  'button.vietnamese': 'Tiếng Việt',
  'button.english': 'English',

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
