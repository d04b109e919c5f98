import { Refusal, type Reason } from '@shared/kit/refusal'
import { open311Reasons } from '@shared/open311/open311.reasons'
import type { Address } from '@server/kit/address'
import { closedToday } from '@server/terms'
import { forgetWith } from '@server/kit/shared-answers'
import { parse } from '@server/kit/validate'
import { reads, writes, type Call } from './answering'
import { appOf } from './api-keys'
import { attributesOf, only } from './arguments'
import { discovery } from './discovery'
import { fileRequest } from './file-request'
import { jurisdictionOf } from './jurisdiction'
import { listRequests, requestCalled } from './list-requests'
import { FileRequest, ListRequests, fileArguments, listArguments } from './open311.inputs'
import { requestList } from './request.view'
import { serviceDefinition, serviceList } from './services'

forgetWith('terms.closed', 'open311.services')
forgetWith('appeals.board', 'open311.requests', 'open311.request', 'open311.token')

const faults = {
  400: 'errors: what is wrong with the call',
  404: 'errors: there is no such community, or nothing of that name in it',
}

async function called({ name, given }: Call, otherwise: Reason) {
  const community = await jurisdictionOf(given.jurisdiction_id)
  const matter = await requestCalled(community.id, name)
  if (!matter) throw new Refusal(otherwise)
  return { community, matter }
}

/** GeoReport v2, as other programs read it. What it has no address for is answered in its way too. */
export const open311Addresses: Address[] = [
  reads('discovery', '/discovery.:format', { 200: 'discovery: where this API is, and whom to ask' }, ({ language }) =>
    discovery(language),
  ),
  reads('services', '/services.:format', { 200: 'services: the categories', ...faults }, async ({ given, language }) => {
    const { id } = await jurisdictionOf(given.jurisdiction_id)
    return serviceList(language, await closedToday(id))
  }),
  reads(
    'service',
    '/services/:name',
    { 200: 'service_definition: what a category asks', ...faults },
    async ({ name, given, language }) => {
      await jurisdictionOf(given.jurisdiction_id)
      return serviceDefinition(name, language)
    },
  ),
  reads(
    'requests',
    '/requests.:format',
    { 200: 'service_requests: public matters, newest first', ...faults },
    async ({ given, language }) => {
      const asked = await parse(ListRequests, only(given, listArguments))
      const community = await jurisdictionOf(given.jurisdiction_id)
      return requestList(await listRequests(community.id, asked), community, language, asked.extensions === 'true')
    },
  ),
  reads('request', '/requests/:name', { 200: 'service_requests: the one of that number', ...faults }, async call => {
    const { community, matter } = await called(call, open311Reasons.requestUnknown)
    return requestList([matter], community, call.language, call.given.extensions === 'true')
  }),
  // A matter has its number at once: whoever asks for it by a token has it already.
  reads(
    'token',
    '/tokens/:name',
    { 200: 'service_requests: the number, and the token, which is the same', ...faults },
    async call => {
      const { matter } = await called(call, open311Reasons.tokenUnknown)
      return { root: 'service_requests', content: [{ service_request_id: matter.number, token: call.name }] }
    },
  ),
  writes(
    'file',
    '/requests.:format',
    {
      200: 'service_requests: the number of what was filed, and in the notice its claim code, told this once',
      ...faults,
      403: 'errors: no key, a wrong one, or the community has not switched this on',
      429: 'errors: too many at once',
    },
    { points: 60, seconds: 60 },
    async ({ given, language }, spend) => {
      const community = await jurisdictionOf(given.jurisdiction_id)
      const key = await appOf(community.id, given.api_key)
      await spend(key.id)
      return fileRequest(key, await parse(FileRequest, only(given, fileArguments)), attributesOf(given), language)
    },
  ),
  reads('unknown', '/:name', { 404: 'errors: there is no such address' }, () => {
    throw new Refusal(open311Reasons.resourceUnknown)
  }),
]
