import { LessThan } from 'typeorm'
import { words } from '@shared/kit/words'
import { later } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { Attempt } from '@server/kit/idempotency'
import { Person, Role, Token } from '@server/kit/identify'
import { AuditEntry } from './audit-log'
import { exported, whenHeld } from './held-data'
import { Phone } from './phone.entity'
import { unseal } from './phone-secrets'
import { WechatAccount } from './wechat-account.entity'

const untilLeaving = words('到您注销', 'Until you delete your account')
const day = 86_400_000
const logDays = 3 * 365

whenHeld(
  {
    key: 'account',
    tables: ['people'],
    name: words('称呼和账号', 'Name and account'),
    why: words('让您和工作人员认得是您', 'So that you and staff know it is you'),
    until: untilLeaving,
    rows: async id => {
      const person = await table(Person).findOneBy({ id })
      return person && (person.name ?? person.account)
        ? [exported(person, 'passwordHash', 'passwordUntil', 'mergedInto', 'leftAt', 'erasedAt')]
        : []
    },
    erase: async id => {
      await table(Person).update({ id }, { name: null, nameEn: null, account: null, passwordHash: null })
      return true
    },
  },
  {
    key: 'phone',
    tables: ['phones', 'phone_codes'],
    name: words('手机号', 'Mobile number'),
    why: words('登录用，加密存放', 'To sign in; kept encrypted'),
    until: untilLeaving,
    rows: async personId =>
      (await table(Phone).findBy({ personId })).map(({ sealed, consent, consentedAt }) => ({
        phone: unseal(sealed),
        consent,
        consentedAt: consentedAt.toISOString(),
      })),
    erase: async personId => {
      await table(Phone).delete({ personId })
      return true
    },
  },
  {
    key: 'wechat',
    tables: ['wechat_accounts'],
    name: words('微信账号', 'WeChat account'),
    why: words('在微信里自动登录', 'To sign in by itself in WeChat'),
    until: untilLeaving,
    rows: async personId => (await table(WechatAccount).findBy({ personId })).map(row => exported(row, 'id', 'personId')),
    erase: async personId => {
      await table(WechatAccount).delete({ personId })
      return true
    },
  },
  {
    key: 'devices',
    tables: ['tokens', 'idempotency'],
    name: words('登录设备', 'Devices'),
    why: words('认出这台设备，重试不会重复提交', 'To know this device; a retry is not sent twice'),
    until: words('退出即删，提交的回执留 24 小时', 'Until you sign out; receipts for 24 hours'),
    rows: async personId =>
      (await table(Token).findBy({ personId })).map(({ kind, label, lastSeenAt, endsAt }) =>
        exported({ kind, label, lastSeenAt, endsAt }),
      ),
    erase: async personId => {
      await table(Token).delete({ personId })
      await table(Attempt).delete({ personId })
      return true
    },
  },
  {
    key: 'roles',
    tables: ['roles'],
    name: words('担任的角色', 'Roles held'),
    why: words('谁能办什么，要查得到', 'Who may do what must be traceable'),
    until: words('角色结束后只留编号', 'Afterwards under a number only'),
    rows: async personId => (await table(Role).findBy({ personId })).map(row => exported(row, 'personId')),
    erase: async () => true,
  },
  {
    key: 'log',
    tables: ['audit_log'],
    name: words('登录和操作记录', 'Sign-ins and acts'),
    why: words('保护账号，查得到谁做过什么', 'To protect accounts and trace who did what'),
    until: words('3 年，注销后只留编号', '3 years; after deletion under a number only'),
    rows: async id =>
      (await table(AuditEntry).find({ where: [{ subjectId: id }, { actorId: id }], order: { at: 'ASC' } })).map(({ act, at }) =>
        exported({ act, at }),
      ),
    erase: async () => true,
  },
)

/** Sweeps what was written down more than three years ago. */
export const forgetAudit = () => transaction(() => table(AuditEntry).delete({ at: LessThan(later(-logDays * day)) }))
