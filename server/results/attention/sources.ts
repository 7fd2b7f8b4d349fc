import { alertSources } from './alert-sources.ts'
import { assignedSources } from './assigned-sources.ts'
import type { AttentionSource } from './attention-source.ts'
import { capacitySources } from './capacity-sources.ts'
import { certificateSources } from './certificate-sources.ts'
import { channelSources } from './channel-sources.ts'
import { commitmentSources } from './commitment-sources.ts'
import { dataSources } from './data-sources.ts'
import { mechanismSources } from './mechanism-sources.ts'
import { pactSources } from './pact-sources.ts'
import { referralSources } from './referral-sources.ts'
import { registerSources } from './register-sources.ts'
import { safetySources } from './safety-sources.ts'
import { signalSources } from './signal-sources.ts'
import { societySources } from './society-sources.ts'

/** Everything that can wait for somebody. A new kind of work is one more row in one of these. */
export const attentionSources: readonly AttentionSource[] = [
  ...signalSources,
  ...alertSources,
  ...commitmentSources,
  ...societySources,
  ...referralSources,
  ...pactSources,
  ...mechanismSources,
  ...assignedSources,
  ...registerSources,
  ...capacitySources,
  ...channelSources,
  ...dataSources,
  ...safetySources,
  ...certificateSources,
]
