import type { FrameLocator, Locator, Page } from 'playwright-core'

const patienceMs = 15_000

/** Who sits before the chat page: what they do is clicked and typed, what they hear is on the screen. */
export type Sitter = ReturnType<typeof sitBefore>

export function sitBefore(chat: Page | FrameLocator) {
  const bubbles = chat.locator('article[data-from=bot]')
  return {
    async says(words: string) {
      await chat.locator('#box').fill(words)
      await chat.locator('#send').click()
    },
    /** The browser was told beforehand where it is. */
    place: () => chat.locator('#place').click(),
    /** Chooses a picture from the device and sends it with a caption. */
    async photo(name: string, buffer: Buffer, caption: string) {
      const input = chat.locator('input[type=file][accept="image/*"]').last()
      await input.setInputFiles({ name, mimeType: 'image/jpeg', buffer })
      await chat.locator('#box').fill(caption)
      await chat.locator('#send').click()
    },
    /** The last message of the bot that says all of `words`. */
    async hears(...words: (string | RegExp)[]): Promise<Locator> {
      const message = words.reduce((found, hasText) => found.filter({ hasText }), bubbles).last()
      await message.waitFor({ timeout: patienceMs })
      return message
    },
    async presses(message: Locator, label: string) {
      await message.getByRole('button', { name: label, exact: true }).click({ timeout: patienceMs })
    },
    /** Everything said so far, both ways, without the times. */
    async conversation(): Promise<string[]> {
      const texts = await chat.locator('article .bubble').allInnerTexts()
      return texts.map((text) => text.trim())
    },
  }
}

export const labelsOf = (message: Locator): Promise<string[]> =>
  message.locator('.choice').allInnerTexts()
