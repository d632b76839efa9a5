import type { Channel, Outgoing } from '../../src/ports/channel.ts'
import type { ChannelName } from '../../src/ports/turn.ts'
import type { Floor } from './children.ts'
import { count, drive, drivePosts, type Run, warmUp } from './drive.ts'
import { type Figures, figuresOf } from './figures.ts'
import { channelsOn, type Platforms } from './platforms.ts'
import { type AnswerBytes, type RequestBytes, startRecorder } from './record.ts'

/** A receipt with two buttons, to a person who wrote a moment ago. */
const receipt = (): Outgoing => ({
  spans: [
    { text: 'Đã nhận phản ánh của anh/chị. Mã hồ sơ: ' },
    { text: 'LK-7K2M-9QXD', bold: true },
    { text: '. Phường Xuân An trả lời trước 17:00 thứ Sáu, 27/11/2026.' },
  ],
  buttons: [
    [
      { label: 'Xem hồ sơ', data: 'case:LK-7K2M-9QXD' },
      { label: 'Bổ sung', data: 'add:LK-7K2M-9QXD' },
    ],
  ],
  files: [],
  contact: { heardAt: Date.now() - 60_000, alone: true },
})

/** From the message in words to the platform's answer; the floor posts the very same bytes. */
export async function measureOut(
  name: ChannelName,
  send: Channel['send'],
  platforms: Platforms,
  floor: Floor,
  rounds: number,
): Promise<Figures> {
  const people = platforms.people[name as keyof Platforms['people']]
  const through = async (by: Channel['send'], nth: number) => {
    const came = await by(people[nth % people.length] ?? '', receipt())
    if (came.outcome !== 'sent') throw new Error(`${name}: ${JSON.stringify(came)}`)
  }
  const { request, answer } = await record(name, platforms, (by) => through(by, 0))
  await floor.answers(answer)
  const bare = (many: number) => drivePosts(floor.root, many, answer.status, () => request)
  const ours = (many: number) => drive(many, (nth) => through(send, nth))
  await ours(warmUp)
  await bare(warmUp)
  const runs: Run[] = []
  const floors: Run[] = []
  for (let round = 0; round < rounds; round += 1) {
    floors.push(await bare(count))
    runs.push(await ours(count))
    floors.push(await bare(count))
  }
  return figuresOf(name, 'out', runs, floors)
}

/** The bytes of one message and of its answer. */
async function record(
  name: ChannelName,
  platforms: Platforms,
  once: (send: Channel['send']) => Promise<void>,
): Promise<{ request: RequestBytes; answer: AnswerBytes }> {
  const { telegram, zaloBot, zaloOa } = platforms
  const roots: Partial<Record<ChannelName, string>> = {
    telegram: telegram.root,
    'zalo-bot': zaloBot.root,
    'zalo-oa': zaloOa.roots.api,
  }
  const recorder = await startRecorder(roots[name] ?? '')
  const { root } = recorder
  const channel = channelsOn({
    ...platforms,
    telegram: { ...telegram, root },
    zaloBot: { ...zaloBot, root },
    zaloOa: { ...zaloOa, roots: { ...zaloOa.roots, api: root } },
  }).all.find((one) => one.name === name)
  if (channel) await once(channel.send)
  await recorder.close()
  const { request, answer } = recorder.kept
  if (!request || !answer) throw new Error(`${name} sent nothing`)
  return { request, answer }
}
