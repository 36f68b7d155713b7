import type { Catalogue } from '../catalogue.ts'
import { accessibility } from './accessibility.ts'
import { agreement } from './agreement.ts'
import { amendment } from './amendment.ts'
import { domains } from './domains.ts'
import { devices } from './devices.ts'
import { discussion } from './discussion.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { returned } from './import.ts'
import { initial } from './initials.ts'
import { item } from './items.ts'
import { life } from './life.ts'
import { news } from './news.ts'
import { page } from './page.ts'
import { people } from './people.ts'
import { protocolPage } from './protocol-page.ts'
import { redline } from './redline.ts'
import { saving } from './saving.ts'
import { signature } from './signature.ts'
import { signs } from './signs.ts'
import { stating } from './stating.ts'
import { ui } from './ui.ts'
import { verify } from './verify.ts'
import { view } from './views.ts'
import { refusals } from '../../../protocol/wire/nl/refusals.ts'

export const dutch: Catalogue = {
  accessibility,
  agreement,
  amendment,
  domains,
  devices,
  discussion,
  history,
  home,
  initial,
  item,
  life,
  news,
  page,
  people,
  protocolPage,
  redline,
  returned,
  saving,
  signature,
  signs,
  stating,
  ui,
  verify,
  view,
  refusals,
}
