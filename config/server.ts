import 'reflect-metadata'
import { randomBytes } from 'node:crypto'
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { plainToInstance, Transform } from 'class-transformer'
import { IsBoolean, IsIn, IsInt, IsOptional, IsUrl, Length, Matches, Max, Min, validateSync } from 'class-validator'

const Flag = () =>
  Transform(({ value }) =>
    value === '1' || value === 'true' ? true : value === '0' || value === 'false' || value === '' ? false : value,
  )

/** Digits as a number; anything else stays as it was typed, so that it is told as it was typed. */
const Whole = () => Transform(({ value }) => (/^\d+$/.test(String(value)) ? Number(value) : value))
const upTo = (most: number) => ({ message: `must be a whole number from 0 to ${most}` })

/** The environment, read here and nowhere else. What each name means: `config/env.example`. */
class Settings {
  @Whole() @IsInt(upTo(65_535)) @Min(0, upTo(65_535)) @Max(65_535, upTo(65_535)) PORT = 8080
  @Whole() @IsInt(upTo(60_000)) @Min(0, upTo(60_000)) @Max(60_000, upTo(60_000)) STOP_DELAY_MS = 0
  @Matches(/^[\w.:-]+$/) HOST = '127.0.0.1'
  @Length(1, 500) DATA_DIR = 'data'
  @IsOptional()
  @Matches(/^(sqlite:.+|(mysql|mariadb):\/\/.+\/[^/?]+(\?.*)?)$/, {
    message: 'must be sqlite:FILE, or mysql:// or mariadb:// down to the database, as in mariadb://user:password@host:3306/linli',
  })
  DATABASE_URL?: string
  @IsOptional() @IsUrl({ require_tld: false, require_protocol: true }) PUBLIC_URL?: string
  @Flag() @IsBoolean() DEMO = false
  @Flag() @IsBoolean() PUBLIC_UGC = false
  @Flag() @IsBoolean() TRUST_PROXY = false
  @IsOptional() @Length(32, 200) SECRET?: string
  @IsOptional() @IsUrl({ require_tld: false, require_protocol: true }) SMS_URL?: string
  @Length(0, 500) SMS_TOKEN = ''
  @IsUrl({ require_tld: false, require_protocol: true }) WECHAT_API_BASE = 'https://api.weixin.qq.com'
  @Matches(/^(wx[0-9a-f]{16})?$/, { message: 'WECHAT_APPID must be wx and 16 characters, as WeChat gave it' }) WECHAT_APPID = ''
  @Matches(/^([0-9a-f]{32})?$/, { message: 'WECHAT_SECRET must be 32 characters, as WeChat gave it' }) WECHAT_SECRET = ''
  @Matches(/^([\w-]+\.txt=[\w-]+(,[\w-]+\.txt=[\w-]+)*)?$/, { message: 'WECHAT_VERIFY_FILES must be NAME.txt=CONTENT,…' })
  WECHAT_VERIFY_FILES = ''
  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'silent']) LOG_LEVEL = 'info'
  @IsIn(['development', 'production', 'test']) NODE_ENV = 'development'
}

/** Whose values are not for a log. */
const hidden = new Set(['SECRET', 'DATABASE_URL', 'SMS_TOKEN', 'WECHAT_SECRET'])

/** The settings as sentences to print, or the settings themselves. */
export function readSettings(environment: Record<string, string | undefined>): { settings: Settings } | { faults: string[] } {
  const names = Object.keys(new Settings()).concat('DATABASE_URL', 'PUBLIC_URL', 'SECRET', 'SMS_URL')
  const given = Object.fromEntries(
    names.filter(name => environment[name] !== undefined && environment[name] !== '').map(name => [name, environment[name]]),
  )
  const settings = plainToInstance(Settings, { ...new Settings(), ...given })
  const faults = validateSync(settings, { stopAtFirstError: true }).map(
    ({ property, constraints = {}, value }) =>
      `${property}${hidden.has(property) ? '' : `=${String(value)}`}: ${Object.values(constraints)[0] ?? 'is not valid'}`,
  )
  return faults.length > 0 ? { faults } : { settings }
}

function readOrEnd(): Settings {
  const read = readSettings(process.env)
  if ('settings' in read) return read.settings
  process.stderr.write(
    `The environment is not right:\n${read.faults.map(fault => `  ${fault}\n`).join('')}See config/env.example.\n`,
  )
  process.exit(2)
}

const settings = readOrEnd()
const dataDir = resolve(settings.DATA_DIR)

/** Makes the folder of the data unless it is there; throws what the system says where nothing can be written into it. */
export function claimDataDir(): void {
  mkdirSync(dataDir, { recursive: true })
  accessSync(dataDir, constants.W_OK)
}
const loopback = ['127.0.0.1', 'localhost', '::1'].includes(settings.HOST)

export const config = {
  port: settings.PORT,
  host: settings.HOST,
  /** How long `/readyz` says no before the door closes: as long as a balancer needs to notice. */
  stopDelayMs: settings.STOP_DELAY_MS,
  dataDir,
  databaseUrl: settings.DATABASE_URL ?? `sqlite:${join(dataDir, 'linli.db')}`,
  publicUrl: (settings.PUBLIC_URL ?? `http://${settings.HOST}:${settings.PORT}`).replace(/\/$/, ''),
  trustProxy: settings.TRUST_PROXY,
  logLevel: settings.LOG_LEVEL,
  production: settings.NODE_ENV === 'production',
  /** Whether a demonstration may be made here at all: never in production; by itself only on an embedded database behind a loopback address. */
  mayDemonstrate: settings.NODE_ENV !== 'production' && (settings.DEMO || (loopback && settings.DATABASE_URL === undefined)),
  /** Whether anything of residents' own words and photos is ever shown to others, which then needs a release each time. */
  publicUgc: settings.PUBLIC_UGC,
  /** What carries codes to phones; without an address they are written to the console, in production not at all. */
  sms: { url: settings.SMS_URL ?? '', token: settings.SMS_TOKEN, patienceMs: 5_000 },
  /** The mini-program of this installation; without appid and secret it has none. */
  wechat: {
    base: settings.WECHAT_API_BASE.replace(/\/$/, ''),
    appid: settings.WECHAT_APPID,
    secret: settings.WECHAT_SECRET,
    /** By name, what each of the files says by which WeChat sees whose `/s/` is. */
    verifyFiles: new Map(
      [...settings.WECHAT_VERIFY_FILES.matchAll(/([\w-]+)\.txt=([\w-]+)/g)].map(([, name = '', said = '']) => [name, said]),
    ),
  },
  h5Dir: resolve('dist/h5'),
}

/**
 * What signs addresses of files and seals mobile numbers: from `SECRET`, which several processes must share, else made once and kept
 * beside the data. With another one the old numbers can neither be found nor read.
 */
export function signingSecret(): string {
  if (settings.SECRET) return settings.SECRET
  const file = join(dataDir, 'secret')
  claimDataDir()
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8')
}
