// SPDX-License-Identifier: Apache-2.0
import type { AdvisoryStatus } from '@prahari/advisories';
import { COMMENT_VISIBILITIES, type CommentVisibility } from '@prahari/incidents';
import type { Tlp } from '@prahari/kernel';
import fc from 'fast-check';
import type { Advisories } from '../support/builders/advisories.js';
import type { TestCompanies } from '../support/builders/companies.js';
import { COMPLETE, type Incidents, type Known } from '../support/builders/incidents.js';

export const CODES = ['WEST', 'EAST', 'CENTRAL', 'TRANSCO'] as const;
export type Code = (typeof CODES)[number];

/** What decides who sees an incident, as this test knows it from what it did. */
export interface KnownIncident {
  readonly id: string;
  readonly companyId: string;
  readonly submittedAt: Date | null;
  readonly comments: readonly CommentVisibility[];
}

export interface KnownAdvisory {
  readonly id: string;
  readonly companyId: string;
  readonly status: AdvisoryStatus;
  readonly tlp: Tlp;
  readonly addressees: readonly string[];
  /** Those of the first revision, where there is a second. */
  readonly earlierAddressees?: readonly string[];
  /** The revision that readers see; null before the publication. */
  readonly published: number | null;
}

export interface IncidentPlan {
  readonly of: Code;
  readonly end: (typeof INCIDENT_ENDS)[number];
  readonly comments: readonly CommentVisibility[];
}
const INCIDENT_ENDS = [
  'draft',
  'withdrawn draft',
  'submitted',
  'acknowledged',
  'closed',
  'reopened',
  'withdrawn',
] as const;

export interface AdvisoryPlan {
  /** null: every company. */
  readonly to: readonly Code[] | null;
  readonly then: readonly Code[] | null;
  readonly tlp: Tlp;
  readonly end: (typeof ADVISORY_ENDS)[number];
}
const ADVISORY_ENDS = ['draft', 'in review', 'approved', 'published', 'withdrawn', 'being revised', 'revised'] as const;

const audience = fc.option(fc.subarray([...CODES], { minLength: 1 }));

export const incidentPlan: fc.Arbitrary<IncidentPlan> = fc.record({
  of: fc.constantFrom(...CODES),
  end: fc.constantFrom(...INCIDENT_ENDS),
  comments: fc.subarray([...COMMENT_VISIBILITIES]),
});

export const advisoryPlan: fc.Arbitrary<AdvisoryPlan> = fc.record({
  to: audience,
  then: audience,
  tlp: fc.constantFrom('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'),
  end: fc.constantFrom(...ADVISORY_ENDS),
});

const FACTS = {
  ...COMPLETE,
  assets: [{ name: 'BILL-1', environment: 'IT' }],
  indicators: [{ type: 'DOMAIN', value: 'evil.example' }],
  techniques: ['T0883'],
};

/** Makes what a plan says, over HTTP and by those who may. */
export class Worlds {
  constructor(
    private readonly companies: TestCompanies,
    private readonly incidents: Incidents,
    private readonly advisories: Advisories,
    private readonly now: () => Date,
  ) {}

  async incident({ of, end, comments }: IncidentPlan): Promise<KnownIncident> {
    const ciso = this.companies[of].people.CISO.token;
    const handler = this.companies.WEST.people.INCIDENT_HANDLER.token;
    const draft = await this.incidents.draft(ciso, FACTS);
    const isDraft = end === 'draft' || end === 'withdrawn draft';
    if (end === 'withdrawn draft') await this.incidents.change(ciso, draft, 'WITHDRAWN');
    if (!isDraft) await this.bringTo(end, await this.incidents.report(ciso, draft.id), ciso, handler);
    const made = comments.filter((visibility) => !isDraft || visibility !== 'COORDINATOR_INTERNAL');
    for (const visibility of made) {
      await this.incidents.comment(visibility === 'COORDINATOR_INTERNAL' ? handler : ciso, draft.id, visibility);
    }
    const companyId = this.companies[of].id;
    return { id: draft.id, companyId, submittedAt: isDraft ? null : this.now(), comments: made };
  }

  private async bringTo(end: IncidentPlan['end'], submitted: Known, ciso: string, handler: string): Promise<void> {
    if (end === 'submitted') return;
    if (end === 'withdrawn') {
      await this.incidents.change(ciso, submitted, 'WITHDRAWN', { reason: 'Twice.' });
      return;
    }
    const known = await this.incidents.change(handler, submitted, 'ACKNOWLEDGED');
    if (end === 'acknowledged') return;
    const closing = { closureReason: 'FALSE_ALARM', closureNote: 'A drill.' };
    const closed = await this.incidents.change(handler, known, 'CLOSED', closing);
    if (end === 'reopened') await this.incidents.change(handler, closed, 'INVESTIGATING', { reason: 'It came back.' });
  }

  async advisory({ to, then, tlp, end }: AdvisoryPlan): Promise<KnownAdvisory> {
    const draft = await this.advisories.draft({
      tlp,
      audienceCompanyIds: this.idsOf(to),
      products: [{ vendor: 'Acme', product: 'RTU' }],
    });
    const first = {
      id: draft.id as string,
      companyId: this.companies.WEST.id,
      tlp,
      addressees: this.everyIdOf(to),
      published: null,
    };
    if (end === 'draft') return { ...first, status: 'DRAFT' };
    const inReview = await this.advisories.submit(draft);
    if (end === 'in review') return { ...first, status: 'IN_REVIEW' };
    const approved = await this.advisories.approve(inReview);
    if (end === 'approved') return { ...first, status: 'APPROVED' };
    const published = await this.advisories.publish(approved);
    if (end === 'published') return { ...first, status: 'PUBLISHED', published: 1 };
    const changes = { audienceCompanyIds: this.idsOf(then), revisionSummary: 'Other readers.' };
    if (end === 'revised') {
      await this.advisories.revised(published, changes);
      const second = { addressees: this.everyIdOf(then), earlierAddressees: first.addressees };
      return { ...first, ...second, status: 'PUBLISHED', published: 2 };
    }
    if (end === 'being revised') await this.advisories.update(published, changes);
    if (end === 'withdrawn') await this.advisories.withdraw(published);
    return { ...first, status: end === 'withdrawn' ? 'WITHDRAWN' : 'PUBLISHED', published: 1 };
  }

  private readonly idsOf = (codes: readonly Code[] | null): string[] | null =>
    codes && codes.map((code) => this.companies[code].id);
  private readonly everyIdOf = (codes: readonly Code[] | null): string[] =>
    (codes ?? CODES).map((code) => this.companies[code].id);
}
