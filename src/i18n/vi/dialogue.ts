export const dialogue = {
  // Asking for a dialogue, alone or for a group
  'draft.people': 'Nhóm mình khoảng bao nhiêu người ạ?',
  'draft.people-again': 'Anh/chị cho tôi con số thôi, ví dụ 12 hộ. Đi một mình thì chọn bên dưới.',
  'draft.representatives':
    'Từ {from} người trở lên thì cử người đại diện (nhóm anh/chị: tối đa **{most}** người).\nAnh/chị viết họ tên người đại diện. Chỉ cán bộ xử lý hồ sơ này đọc được.',
  'draft.group': '\n• Số người: {people}{representatives}',
  'draft.group-through': ' (cử tối đa {most} người đại diện)',
  'citizen.link-which': '**{code}** nói về hồ sơ nào đã gửi ạ?',
  'citizen.linked': 'Đã gắn **{other}** vào **{code}**. Cán bộ sẽ xem cả hai.',
  'citizen.nothing-to-link': 'Anh/chị chưa có hồ sơ nào khác đang mở để gắn vào **{code}**.',
  'button.just-me': 'Chỉ mình tôi',
  'button.name-later': 'Cử sau',
  'button.link-case': 'Về hồ sơ đã gửi',

  // The hour, and the line for it
  'citizen.in-line':
    'Giờ **{hour}** đã đủ chỗ. Anh/chị là người thứ **{place}** trong danh sách chờ (hồ sơ **{code}**).\nCó chỗ trống, tôi nhắn ngay. Không muốn chờ thì chọn giờ khác.',
  'citizen.unbooked': 'Đã hủy giờ hẹn **{hour}** của hồ sơ **{code}**. Hồ sơ vẫn còn.',
  'citizen.left-line': 'Anh/chị không còn chờ chỗ cho hồ sơ **{code}**. Hồ sơ vẫn còn.',
  'notice.seat-free':
    'Có chỗ trống cho **{code}**: **{hour}**, {where}.\nTôi giữ chỗ cho anh/chị tới **{until}**. Quá giờ đó, chỗ sẽ tới người kế tiếp.',
  'notice.seat-lapsed':
    'Chỗ giữ cho **{code}** lúc {hour} đã hết giờ giữ. Anh/chị chọn giờ khác nhé.',
  'notice.line-ended':
    'Giờ {hour} không còn chỗ trống cho **{code}**. Xin lỗi anh/chị vì phải chờ. Anh/chị chọn giờ khác nhé.',
  'notice.postponed':
    '**{code}**: buổi gặp {hour} với {unit} không diễn ra được. Xin lỗi anh/chị.\nAnh/chị chọn giờ khác nhé.',
  'notice.postponed-kept':
    '**{code}**: buổi gặp {old} với {unit} không diễn ra được. Xin lỗi anh/chị.\nTôi giữ chỗ cho anh/chị lúc **{hour}**, {where}, tới **{until}**.',
  'notice.absent':
    '**{code}**: hôm nay {unit} chờ mà chưa gặp được anh/chị. Anh/chị chọn giờ khác nhé.',
  'officer.unbooked': '🗓 **{code}**: người dân đã hủy giờ hẹn {hour}.',
  'where.office': 'nơi tiếp công dân của {unit}',
  'where.online': 'gặp trực tuyến: {link}',
  'button.hour-full': '{hour} (chờ)',
  'button.take-seat': 'Nhận giờ này',
  'button.leave-line': 'Thôi chờ',
  'button.unbook': 'Hủy giờ hẹn',
  'refusal.no-booking': 'Hồ sơ **{code}** hiện không có giờ hẹn nào.',

  // Files of an appointment
  'calendar.publish': '🗓 **{code}**: bấm tệp này để lưu giờ hẹn vào lịch điện thoại.',
  'calendar.cancel': '🗓 **{code}**: bấm tệp này để xóa giờ hẹn cũ khỏi lịch điện thoại.',
  'letter.invitation': '📄 **{code}**: giấy mời. {number}. Anh/chị mang theo khi đến.',
  'letter.minutes': '📄 **{code}**: biên bản buổi gặp. {number}. Anh/chị giữ để đối chiếu.',

  // Reminders
  'remind.day':
    'Nhắc anh/chị: **{hour}**, {unit} hẹn gặp về hồ sơ **{code}**.\nNơi gặp: {where}.\nKhông đến được thì đổi hoặc hủy giúp, để nhường chỗ.',
  'remind.hours': 'Sắp tới giờ hẹn: **{hour}**, {where} (hồ sơ **{code}**).',
  'remind.host-day': '🗓 Tiếp dân **{hour}**, {where}: {taken} hồ sơ đã hẹn.',
  'remind.host-hours': '🗓 Sắp tới giờ tiếp dân **{hour}**, {where}: {taken} hồ sơ đã hẹn.',

  // What was promised at the meeting
  'status.committed': 'đã có kết quả, đang làm điều đã cam kết',
  'card.head.committed': '🤝 **{code}** · {topic}{urgent} · đang làm cam kết',
  'card.group': '👥 {people} người{representatives}',
  'officer.representatives': '👥 Người đại diện của **{code}**: {names}',
  'card.links': '🔗 Về hồ sơ: {codes}',
  'card.commitment': '☐ {what} ({who})',
  'card.commitment-kept': '☑ {what} ({who})',
  'clock.commitment': 'Cam kết tại buổi gặp',
  'term.commitment': 'Thời hạn làm điều đã cam kết: {limit}',
  'step.meet-present':
    'Buổi gặp về **{code}**: bao nhiêu người dự? Ví dụ: 5 người dân, 3 cán bộ. Chỉ ghi số, không ghi tên.',
  'step.meet-said': 'Hai bên đã trao đổi những gì? Phần này vào biên bản **{code}**.',
  'step.meet-concluded':
    'Kết luận của buổi gặp **{code}** là gì? Người dân sẽ đọc phần này. Cam kết có ngày thì ghi riêng ở bước sau.',
  'step.announce-what':
    'Anh/chị báo kết quả buổi gặp **{code}** cho dân, một hai câu. Cam kết chưa xong, hồ sơ vẫn mở.',
  'notice.announced':
    '**{code}**: kết quả buổi gặp với {unit}:\n“{words}”\nNhững điều đã cam kết vẫn được theo dõi; xong điều nào, tôi báo điều đó.',
  'notice.pledged': '**{code}**: {unit} cam kết: “{what}”.\nAi làm: {who}. Chậm nhất **{last}**.',
  'notice.fulfilled': '**{code}**: đã làm xong cam kết “{what}”.\n{unit} báo: “{words}”',
  'pledge.what': 'Cam kết điều gì ở **{code}**? Viết một câu.',
  'pledge.who': 'Ai hoặc đơn vị nào làm?',
  'pledge.when': 'Chậm nhất ngày nào?',
  'pledge.saved': 'Đã ghi cam kết cho **{code}**, hạn **{last}**. Người dân đã được báo.',
  'fulfil.which': '**{code}**: cam kết nào đã làm xong?',
  'fulfil.what': 'Đã làm gì, khi nào? Người dân sẽ đọc câu này.',
  'fulfil.done': 'Đã báo dân về cam kết của **{code}**.',
  'fulfil.all': 'Đã báo dân. Mọi cam kết của **{code}** đã xong, hồ sơ kết thúc.',
  'refusal.promises-open':
    '**{code}** còn cam kết chưa xong: báo kết quả cho dân trước, hồ sơ đóng khi làm xong cam kết cuối.',
  'refusal.no-promises': '**{code}** không có cam kết nào đang chờ.',
  'refusal.too-early': 'Buổi gặp {hour} chưa tới. Tới giờ, anh/chị ghi giúp.',
  'button.minutes': 'Ghi biên bản',
  'button.pledge': 'Ghi cam kết',
  'button.fulfil': 'Đã làm cam kết',
  'button.announce': 'Báo kết quả, còn cam kết',
  'button.kept': '{what}',

  // Publishing hours
  'slots.none': 'Sắp tới chưa có buổi tiếp dân nào.',
  'slots.list': 'Lịch tiếp dân sắp tới:\n{lines}',
  'slots.line': '• {hour} · {unit} · {taken}/{seats} hồ sơ{waiting}',
  'slots.waiting': ' · {count} đang chờ',
  'slots.closed': '• {day} · {unit} · nghỉ{holiday}',
  'slots.closed-for': ' ({holiday})',
  'slots.one': 'Buổi tiếp dân **{hour}**, {where}: {taken}/{seats} hồ sơ{waiting}.\n{lines}',
  'slots.case': '• {code} · {standing}',
  'slots.sealed': '• {count} hồ sơ khác (niêm phong)',
  'booking.booked': 'đã hẹn',
  'booking.offered': 'đang giữ chỗ',
  'booking.waiting': 'đang chờ',
  'booking.attended': 'có mặt',
  'booking.absent': 'vắng mặt',
  'booking.cancelled': 'đã hủy',
  'slots.checked': '**{code}**: {standing}.',
  'slots.cancel-sure':
    'Hủy buổi **{hour}**? {taken} hồ sơ đã hẹn sẽ được báo và giữ chỗ ở buổi sau.',
  'slots.cancelled': 'Đã hủy buổi **{hour}**. {count} hồ sơ đã được báo.',
  'slots.end-sure':
    'Dừng lịch {rule}?\n{hours} buổi sắp tới sẽ bỏ. {taken} hồ sơ đã hẹn hoặc đang chờ được báo và giữ chỗ ở buổi khác nếu còn.',
  'slots.ended': 'Đã dừng lịch {rule}. {count} hồ sơ đã được báo.',
  'slots.opened': 'Đã mở lịch: {rule}. Người dân chọn giờ được ngay.',
  'opening.days':
    'Tiếp dân vào ngày nào? Bấm một thứ, hoặc viết: ngày 15 hằng tháng, hay một ngày như 16/8.',
  'opening.times': 'Từ mấy giờ tới mấy giờ? Ví dụ: 8:00 - 11:00.',
  'opening.turn': 'Mỗi lượt bao nhiêu phút?',
  'opening.seats': 'Mỗi lượt nhận mấy hồ sơ?',
  'opening.place':
    'Gặp ở đâu? Viết địa chỉ, hoặc dán đường dẫn https nếu gặp trực tuyến. Ở nơi tiếp dân thì chọn bên dưới.',
  'opening.until': 'Lịch này kéo dài tới ngày nào?',
  'opening.check':
    'Mở lịch tiếp dân của {unit}:\n• {rule}\n• Nơi gặp: {where}\n• {until}\nĐúng chưa ạ?',
  'opening.again': 'Tôi chưa đọc được. Anh/chị viết lại giúp, hoặc chọn bên dưới.',
  'rule.week': '{day} hằng tuần, {turns} lượt từ {starts}, mỗi lượt {minutes} phút, {seats} hồ sơ',
  'rule.month':
    'ngày {day} hằng tháng, {turns} lượt từ {starts}, mỗi lượt {minutes} phút, {seats} hồ sơ',
  'rule.week-short': '{day} {starts}',
  'rule.month-short': 'ngày {day}, {starts}',
  'rule.single': '{day}, {turns} lượt từ {starts}, mỗi lượt {minutes} phút, {seats} hồ sơ',
  'rule.until': 'Tới hết {day}',
  'rule.no-end': 'Không hạn',
  'rule.once': 'Một lần',
  'weekday.1': 'thứ Hai',
  'weekday.2': 'thứ Ba',
  'weekday.3': 'thứ Tư',
  'weekday.4': 'thứ Năm',
  'weekday.5': 'thứ Sáu',
  'button.day-1': 'Thứ Hai hằng tuần',
  'button.day-2': 'Thứ Ba hằng tuần',
  'button.day-3': 'Thứ Tư hằng tuần',
  'button.day-4': 'Thứ Năm hằng tuần',
  'button.day-5': 'Thứ Sáu hằng tuần',
  'button.morning': 'Sáng 8:00 - 11:00',
  'button.afternoon': 'Chiều 14:00 - 16:30',
  'button.turn-30': '30 phút',
  'button.turn-60': '60 phút',
  'button.turn-whole': 'Cả buổi',
  'button.number': '{number}',
  'button.at-office': 'Nơi tiếp công dân',
  'button.no-end': 'Không ngày kết thúc',
  'button.open-slots': 'Mở lịch tiếp dân',
  'button.publish': 'Đúng, mở lịch',
  'button.calendar': 'Lịch tiếp dân',
  'button.slot': '{hour}',
  'button.cancel-slot': 'Hủy buổi',
  'button.cancel-slot-yes': 'Đúng, hủy buổi',
  'button.end-rule': 'Dừng lịch {rule}',
  'button.end-rule-yes': 'Đúng, dừng lịch',
  'button.attended': '✓ {code}',
  'button.absent': '✗ {code}',
  'command.lichtiepdan': 'Cán bộ: lịch tiếp dân sắp tới',
  'refusal.publishers-only':
    'Chỉ lãnh đạo đơn vị mở và hủy lịch tiếp dân. Anh/chị báo lãnh đạo giúp.',
  'refusal.slots-overlap': 'Giờ này trùng với buổi {hour} đã có. Anh/chị chọn giờ khác giúp.',
  'refusal.slots-past': 'Ngày giờ này không đặt được: đã qua, hoặc giờ cuối không sau giờ đầu.',
  'refusal.bad-link': 'Đường dẫn gặp trực tuyến phải bắt đầu bằng https. Anh/chị xem lại giúp.',
} as const
