/** What people of Long Khánh write: a matter and a place, in one message, as it is told in a chat. */

const places = [
  'phường Xuân Trung',
  'phường Xuân Thanh',
  'phường Xuân Bình',
  'phường Xuân An',
  'phường Xuân Hòa',
  'phường Phú Bình',
  'xã Bình Lộc',
  'xã Bảo Quang',
  'phường Suối Tre',
  'phường Bảo Vinh',
  'phường Xuân Lập',
  'phường Bàu Sen',
  'xã Bàu Trâm',
  'phường Xuân Tân',
  'xã Hàng Gòn',
]

const streets = ['Hùng Vương', 'Nguyễn Văn Cừ', 'Trần Phú', 'Hồ Thị Hương', 'Quang Trung', 'Lê Lợi']

/** `*` is where it lies. */
const matters = [
  'Ổ gà trước số *, mưa xuống ngập không thấy đường, mấy đứa nhỏ đi học rất nguy hiểm.',
  'Đèn đường trước nhà số * tắt cả tuần nay, tối om không ai dám ra đường, mong sớm sửa giúp.',
  'Rác chất đống ở đầu hẻm * ba ngày rồi chưa ai gom, ruồi nhặng với mùi hôi chịu không nổi.',
  'Cống thoát nước trước số * bị nghẹt, mỗi lần mưa lớn là nước tràn vô nhà bà con.',
  'Quán karaoke số * mở nhạc tới 1 giờ sáng, cả xóm không ngủ được, đã nhắc nhiều lần không nghe.',
  'Xưởng gỗ ở số * xả bụi với khói cả ngày, nhà tôi có người già và trẻ nhỏ ho hoài.',
  'Vỉa hè trước số * bị lấn chiếm làm chỗ buôn bán, người đi bộ phải đi xuống lòng đường.',
  'Nhà số * xây dựng không phép, đổ vật liệu tràn ra đường mà không thấy ai kiểm tra.',
  'Mặt đường đoạn số * bong tróc nặng từ sau Tết, xe máy đi qua dằn xóc, đề nghị dặm vá lại.',
  'Nước máy khu vực số * mấy bữa nay đục ngầu, không nấu ăn được, xin kiểm tra giúp bà con.',
  'Cúp điện liên tục ở khu vực số *, tuần này mất điện bốn lần mà không báo trước.',
  'Đám thanh niên tụ tập đua xe, nẹt pô ban đêm trước số *, đề nghị công an phường tuần tra.',
]

/** The text of a citizen's n-th complaint; another one for every pair of numbers. */
export function complaint(person: number, n: number): string {
  const at = person * 7 + n * 5
  const of = <T>(list: readonly T[], step: number) => list[Math.floor(at / step) % list.length]
  const where = `${1 + (person % 890)} đường ${of(streets, 12)}, ${places[(person + n) % places.length]}`
  return (of(matters, 1) ?? '').replace('*', where)
}

/** How the citizen confirms the summary. */
export const confirmation = 'Đúng, gửi đi'
