// SPDX-License-Identifier: Apache-2.0
import type { Role } from '@prahari/access';
import type { ResponseStatus } from '@prahari/advisories';
import type { IncidentStatus } from '@prahari/incidents';

/** Of whom a step is: the account of this role in this company. */
export interface Who {
  readonly company: string;
  readonly role: Role;
}

export interface BothLanguages {
  readonly en?: string;
  readonly hi?: string;
  readonly original?: 'EN' | 'HI';
}

/** Minutes before the moment of the seeding. Every time of a story is told this way, so that clocks look alive. */
export const minutes = (count: number): number => count;
export const hours = (count: number, more = 0): number => count * 60 + more;
export const days = (count: number, moreHours = 0, moreMinutes = 0): number =>
  (count * 24 + moreHours) * 60 + moreMinutes;

/** What a company tells of its incident; the names are those of CreateIncidentInput, times are minutes ago. */
export interface Facts {
  readonly title?: string;
  readonly kind?: 'INCIDENT' | 'NEAR_MISS' | 'THREAT';
  readonly description?: string;
  readonly incidentTypes?: readonly string[];
  readonly otherIncidentType?: string;
  readonly classification?: string;
  readonly severity?: 'INFORMATIONAL' | 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';
  readonly tlp?: 'GREEN' | 'AMBER' | 'AMBER_STRICT';
  readonly environment?: 'IT' | 'OT' | 'BOTH';
  readonly occurred?: number;
  readonly detected?: number;
  readonly noticed?: number;
  readonly sabotageSuspected?: number;
  readonly missionCritical?: boolean;
  readonly missionCriticalDetails?: string;
  readonly noticeSource?: 'OWN_MONITORING' | 'EMPLOYEE' | 'CUSTOMER' | 'VENDOR' | 'COORDINATOR' | 'CERT_IN' | 'MEDIA';
  readonly location?: string;
  readonly networkProvider?: string;
  readonly ownReference?: string;
  readonly actionsTaken?: string;
  readonly rootCause?: string;
  readonly correctiveActions?: string;
  readonly shareWithPeers?: boolean;
  readonly impact?: Readonly<Record<string, boolean | number>>;
  readonly assets?: readonly Asset[];
  readonly indicators?: readonly Indicator[];
  readonly techniques?: readonly string[];
}

interface Asset {
  readonly name: string;
  readonly environment: 'IT' | 'OT' | 'BOTH';
  readonly vendor?: string;
  readonly product?: string;
  readonly version?: string;
  readonly operatingSystem?: string;
  readonly address?: string;
}

interface Indicator {
  readonly type: 'IPV4' | 'IPV6' | 'DOMAIN' | 'URL' | 'EMAIL' | 'FILE_SHA256' | 'FILE_NAME' | 'CVE';
  readonly value: string;
  readonly description?: string;
}

type IncidentAct =
  | { readonly report: 'INITIAL' | 'SUPPLEMENTARY' | 'FINAL' }
  | { readonly update: Facts }
  | {
      readonly status: IncidentStatus;
      readonly reason?: string;
      readonly closureReason?: string;
      readonly closureNote?: string;
    }
  | { readonly comment: string; readonly visibility: 'COMPANY_INTERNAL' | 'SHARED' | 'COORDINATOR_INTERNAL' }
  | { readonly filed: string; readonly stage: string; readonly channel: string; readonly externalReference?: string };

export type IncidentStep = { readonly ago: number; readonly by: Role } & IncidentAct;

export interface IncidentStory {
  /** Names it for ever: idempotency keys are made of it. */
  readonly key: string;
  readonly company: string;
  readonly begun: number;
  readonly by: Role;
  readonly facts: Facts & { readonly title: string };
  /** In order of time. Coordinator roles are those of the coordinator, all others of the company. */
  readonly steps: readonly IncidentStep[];
}

export interface RecommendationText {
  readonly text: BothLanguages;
  readonly priority: 'LOW' | 'MEDIUM' | 'HIGH' | 'IMMEDIATE';
  /** Days after the seeding; negative where it is over. */
  readonly dueInDays?: number;
  readonly evidenceRequired?: boolean;
}

export interface AdvisoryText {
  readonly kind: 'SECURITY_ADVISORY' | 'VULNERABILITY' | 'INCIDENT_ALERT' | 'DIRECTIVE' | 'INFORMATIONAL';
  readonly title: BothLanguages;
  readonly summary: BothLanguages;
  readonly body: BothLanguages;
  readonly severity: 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';
  readonly tlp: 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER_STRICT';
  /** Codes; absent: every company. */
  readonly audience?: readonly string[];
  readonly vulnerabilities?: readonly {
    readonly cve?: string;
    readonly title?: string;
    readonly cvssVector?: string;
  }[];
  readonly products?: readonly { readonly vendor: string; readonly product: string; readonly versions?: string }[];
  readonly indicators?: readonly Indicator[];
  readonly techniques?: readonly string[];
  readonly references?: readonly string[];
  readonly source?: 'OWN' | 'CERT_IN' | 'CSIRT_POWER' | 'VENDOR' | 'TRAINING';
  readonly recommendations: readonly RecommendationText[];
}

type AdvisoryAct =
  | { readonly step: 'submit' | 'approve' | 'return' | 'publish'; readonly comment?: string }
  | { readonly acknowledge: true }
  | { readonly answer: number; readonly status: ResponseStatus; readonly note?: string }
  | { readonly verify: number; readonly of: string; readonly accepted: boolean; readonly note?: string };

export type AdvisoryStep = { readonly ago: number; readonly by: Who } & AdvisoryAct;

export interface AdvisoryStory {
  readonly key: string;
  readonly begun: number;
  readonly text: AdvisoryText;
  readonly steps: readonly AdvisoryStep[];
}
