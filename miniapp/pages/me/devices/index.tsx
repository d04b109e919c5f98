import { Page } from '@/components/page'
import { Header } from '@/components/header'
export default function Next() {
  return <Page header={<Header title='' />} />
}
