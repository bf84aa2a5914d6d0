import { PublishError } from '../publish-error.ts'

/** `[name or code of the SDK's error, what to do]`. */
const explanations: readonly (readonly [RegExp, string])[] = [
  [/NoSuchBucket|NotFound/, 'There is no such bucket. Create it first, or mind its name and region'],
  [
    /AccessDenied|Forbidden/,
    'The store does not allow it. The user needs the rights to list, read, write and delete there',
  ],
  [
    /CredentialsProviderError/,
    'No credentials were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE',
  ],
  [/InvalidAccessKeyId|SignatureDoesNotMatch|ExpiredToken/, 'The store does not accept the credentials'],
  [
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|TimeoutError/,
    'The store cannot be reached. Mind the address (--endpoint) and the network',
  ],
]

/** The error of a store in words that say what to do. */
export function explained(error: Error & { code?: string; Code?: string }, place: string): Error {
  if (error instanceof PublishError) return error
  const signs = `${error.name} ${error.code ?? ''} ${error.Code ?? ''} ${error.message}`
  const advice = /Region is missing/.test(error.message)
    ? 'No region is known. Give it with --region, or set AWS_REGION'
    : explanations.find(([pattern]) => pattern.test(signs))?.[1]
  return new PublishError(`${place}: ${advice ?? 'the store refused'} (${error.name}: ${error.message}).`)
}
