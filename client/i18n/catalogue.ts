/** All words of the interface in one language. French decides nothing: these shapes do, and the compiler asks every language for them. */
import type { RefusalSentences } from '../../protocol/refusal.ts'
import type { AccessibilityWords } from './areas/accessibility.ts'
import type { AgreementWords } from './areas/agreement.ts'
import type { AmendmentWords } from './areas/amendment.ts'
import type { DomainsWords } from './areas/domains.ts'
import type { DevicesWords } from './areas/devices.ts'
import type { DiscussionWords } from './areas/discussion.ts'
import type { HistoryWords } from './areas/history.ts'
import type { HomeWords } from './areas/home.ts'
import type { ImportWords } from './areas/import.ts'
import type { InitialWords } from './areas/initials.ts'
import type { ItemWords } from './areas/items.ts'
import type { LifeWords } from './areas/life.ts'
import type { NewsWords } from './areas/news.ts'
import type { PageWords } from './areas/page.ts'
import type { PeopleWords } from './areas/people.ts'
import type { ProtocolPageWords } from './areas/protocol-page.ts'
import type { RedlineWords } from './areas/redline.ts'
import type { SavingWords } from './areas/saving.ts'
import type { SignatureWords } from './areas/signature.ts'
import type { SignWords } from './areas/signs.ts'
import type { StatingWords } from './areas/stating.ts'
import type { UiWords } from './areas/ui.ts'
import type { VerifyWords } from './areas/verify.ts'
import type { ViewWords } from './areas/views.ts'

export interface Catalogue {
  readonly accessibility: AccessibilityWords
  readonly agreement: AgreementWords
  readonly amendment: AmendmentWords
  readonly domains: DomainsWords
  readonly devices: DevicesWords
  readonly discussion: DiscussionWords
  readonly history: HistoryWords
  readonly home: HomeWords
  readonly initial: InitialWords
  readonly item: ItemWords
  readonly life: LifeWords
  readonly news: NewsWords
  readonly page: PageWords
  readonly people: PeopleWords
  readonly protocolPage: ProtocolPageWords
  readonly redline: RedlineWords
  readonly returned: ImportWords
  readonly saving: SavingWords
  readonly signature: SignatureWords
  readonly signs: SignWords
  readonly stating: StatingWords
  readonly ui: UiWords
  readonly verify: VerifyWords
  readonly view: ViewWords
  readonly refusals: RefusalSentences
}
