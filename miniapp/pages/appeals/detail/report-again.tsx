import type { AppealView } from '@shared/appeals/appeal.views'
import { findCategory } from '@shared/appeals/categories'
import { api } from '@/api'
import { Button } from '@/components/button'
import { useLoad } from '@/hooks/use-load'
import { open } from '@/navigate'
import { beginDraft } from '@/pages/appeals/file/draft'
import { placeOf } from '@/session'
import { detail } from '@/strings/detail'
import { useText } from '@/strings/text'

/** Something new at the same place, of the same kind; what somebody has begun to write is not touched. */
export function ReportAgain({ appeal: { area, category } }: { appeal: AppealView }) {
  const { t } = useText()
  const { data } = useLoad(() => api.organisation.doorstep({ id: area.areaId }), [area.areaId])
  const report = () => {
    const known = findCategory(category.key)
    if (data) beginDraft(placeOf(data, null, area.name), known ? known.key : null)
    open('appeals/file')
  }
  return (
    <Button wide look='second' icon='plus' className='mb12' onTap={report}>
      {t(detail.reportAgain)}
    </Button>
  )
}
