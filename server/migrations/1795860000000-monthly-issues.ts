import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, create, key, moment, number, ref, setNullable, text, word } from '@server/kit/schema'

export class MonthlyIssues1795860000000 implements MigrationInterface {
  name = 'MonthlyIssues1795860000000'

  async up(q: QueryRunner): Promise<void> {
    await create(
      q,
      'monthly_issues',
      [
        ...[key(), ref('communityId'), word('month', 7), word('status', 16), moment('openedAt'), moment('votingUntil')],
        ...[number('considered'), number('voters', true), ref('chosenId', true), ref('unitId', true)],
        ...[text('resultText', true), moment('doneAt', true), number('version')],
      ],
      { ux_monthly_issues_month: ['communityId', 'month'], ix_monthly_issues_vote: ['status', 'votingUntil'] },
    )
    await create(
      q,
      'monthly_issue_candidates',
      [
        ...[key(), ref('communityId'), ref('issueId'), number('place'), word('category', 40), ref('areaId')],
        ...[number('households'), number('matters'), number('reopens'), number('months'), text('grounds'), number('votes', true)],
      ],
      { ux_monthly_issue_candidates_place: ['issueId', 'place'] },
    )
    await create(q, 'monthly_issue_matters', [key('candidateId'), key('appealId'), ref('issueId')], {
      ix_monthly_issue_matters_appeal: ['appealId'],
    })
    await create(q, 'monthly_issue_votes', [key('issueId'), key('personId'), ref('candidateId'), moment('at')], {
      ix_monthly_issue_votes_person: ['personId'],
    })
    await create(
      q,
      'monthly_issue_plan_steps',
      [key(), ref('issueId'), word('text', 80), word('dueOn', 10), moment('doneAt', true)],
      { ix_monthly_issue_plan_steps_issue: ['issueId', 'dueOn', 'id'] },
    )
    await create(
      q,
      'monthly_issue_events',
      [
        ...[key(), ref('communityId'), ref('issueId'), word('step', 16), ref('actorId', true), ref('unitId', true)],
        ...[text('text', true), moment('at')],
      ],
      { ix_monthly_issue_events_issue: ['issueId', 'at', 'id'] },
    )
    await add(q, 'community_settings', [{ name: 'monthlyIssues', type: 'boolean', isNullable: true }])
    await q.query('UPDATE community_settings SET monthlyIssues = 0 WHERE monthlyIssues IS NULL')
    await setNullable(q, 'community_settings', 'monthlyIssues', false)
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropColumn('community_settings', 'monthlyIssues')
    for (const name of ['events', 'plan_steps', 'votes', 'matters', 'candidates'])
      await q.dropTable(`monthly_issue_${name}`, true)
    await q.dropTable('monthly_issues', true)
  }
}
