import { get } from '../kit/route'
import type { HomeView, MyHome } from './home.views'

export const homeRoutes = {
  mine: get('/home/mine').by('guest').gives<MyHome>(),
  atPlace: get('/home/places/:code').forMany().gives<HomeView>(),
  inArea: get('/home/areas/:id').forMany().gives<HomeView>(),
}
