/** What is said among one side never reaches the other side's wire. */
import { closeSheet, openPoint } from './at-the-table.ts'
import { entries, expect, open, test } from './two-town-halls.ts'

test('[SAY3] “Entre nous” is on no wire of the partner: no frame, no answer, no page', async ({ negotiation }) => {
  const { ixelles, kalamu, id } = negotiation
  const secret = 'Céder sur le calendrier, jamais sur le budget.'
  const heard: string[] = []
  kalamu.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(payload.toString())))
  kalamu.page.on(
    'response',
    (response) =>
      void response.text().then(
        (text) => heard.push(text),
        () => undefined,
      ),
  )
  await open(kalamu, id)

  const panel = await openPoint(ixelles, 'Liens')
  await panel.getByRole('tab', { name: 'Entre nous' }).click()
  await expect(panel.getByText('Visible seulement par Ixelles')).toBeVisible()
  await panel.getByRole('textbox', { name: 'Commenter' }).fill(secret)
  await panel.getByRole('button', { name: 'Envoyer' }).click()
  // In the field they stand as well, until the server has answered.
  await expect(panel.getByRole('article').getByText(secret)).toBeVisible()
  await panel.getByRole('tab', { name: 'Avec Kalamu' }).click()
  await panel.getByRole('textbox', { name: 'Commenter' }).fill('Parlons-en.')
  await panel.getByRole('button', { name: 'Envoyer' }).click()

  const sheet = await openPoint(kalamu, 'Liens')
  await expect(sheet.getByText('Parlons-en.')).toBeVisible()
  await sheet.getByRole('tab', { name: 'Entre nous' }).click()
  await expect(sheet.getByText(secret)).toHaveCount(0)
  await closeSheet(kalamu)
  await open(kalamu, id)
  expect(heard.join('\n')).toContain('Parlons-en.')
  expect(heard.join('\n')).not.toContain(secret)
  expect(JSON.stringify(await entries(kalamu, id))).not.toContain(secret)
  expect(JSON.stringify(await entries(ixelles, id))).toContain(secret)
})
