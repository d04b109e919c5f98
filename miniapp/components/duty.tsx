import { api } from '../api'
import { useLoad } from '../hooks/use-load'
import { DutyLine } from './duty-line'

/** The duty line of whoever answers for an area; nothing until it is known. */
export function Duty({ areaId }: { areaId: string }) {
  const { data } = useLoad(() => api.organisation.doorstep({ id: areaId }), [areaId])
  return data ? <DutyLine duty={data.duty} /> : null
}
