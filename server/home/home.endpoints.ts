import { homeRoutes } from '@shared/home/home.routes'
import { serve } from '@server/kit/endpoint'
import { forgetWith } from '@server/kit/shared-answers'
import { homeBehind, homeOf, homeOfMine } from './show-home'

forgetWith('notices.front', 'home.atPlace', 'home.inArea')
forgetWith('places.show', 'home.atPlace')
forgetWith('monthlyIssues.list', 'home.atPlace', 'home.inArea')

export const homeEndpoints = serve('home', homeRoutes, {
  mine: ({ actor }) => homeOfMine(actor),
  atPlace: ({ params }) => homeBehind(params.code),
  inArea: ({ params }) => homeOf(params.id),
})
