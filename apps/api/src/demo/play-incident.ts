// SPDX-License-Identifier: Apache-2.0
import { type Actor, COORDINATOR_ROLES, type Role } from '@prahari/access';
import {
  AddIncidentCommentInput,
  ChangeIncidentStatusInput,
  CommentService,
  CreateIncidentInput,
  DraftService,
  IncidentQueries,
  ReportService,
  StatusService,
  SubmitIncidentReportInput,
  UpdateIncidentInput,
} from '@prahari/incidents';
import { FilingService } from '@prahari/obligations';
import type { DemoClock } from './demo-clock.js';
import type { Facts, IncidentStep, IncidentStory } from './demo-story.js';
import type { Thread } from './scene.js';
import { type Cast, COORDINATOR_CODE } from './seed-people.js';
import type { UseCases } from './use-cases.js';

/** The thread of an incident, each by the person who plays it. */
export function incidentThread(story: IncidentStory, useCases: UseCases, cast: Cast, resuming: boolean): Thread {
  const play = new IncidentPlay(story, useCases, cast, resuming);
  return {
    opening: { ago: story.begun, play: () => play.begin() },
    scenes: story.steps.map((step, index) => ({ ago: step.ago, play: () => play.next(step, `${story.key}-${index}`) })),
    strand: story.company,
  };
}

class IncidentPlay {
  private id = '';
  /** Counted here: the version that is stored may be further on, where an earlier start came so far. */
  private version = 0;

  constructor(
    private readonly story: IncidentStory,
    private readonly useCases: UseCases,
    private readonly cast: Cast,
    private readonly resuming: boolean,
  ) {}

  async begin(): Promise<void> {
    const { key, by, facts } = this.story;
    const input = { ...factsOf(facts, this.useCases.clock), idempotencyKey: `demo-${key}` };
    const checked = await this.useCases.checked(CreateIncidentInput, input);
    this.id = await this.useCases.get(DraftService).createIncident(this.actor(by), checked);
    this.version = 1;
  }

  async next(step: IncidentStep, key: string): Promise<void> {
    const actor = this.actor(step.by);
    const incidentId = this.id;
    const idempotencyKey = `demo-${key}`;
    if ('comment' in step) {
      const input = { incidentId, body: step.comment, visibility: step.visibility, idempotencyKey };
      await this.useCases
        .get(CommentService)
        .addComment(actor, await this.useCases.checked(AddIncidentCommentInput, input));
    } else if ('filed' in step) await this.file(actor, step);
    else {
      if (!(await this.isMade(actor))) await this.change(actor, step, idempotencyKey);
      this.version += 1;
    }
  }

  /** Whether an earlier start took the step from this version on. */
  private async isMade(actor: Actor): Promise<boolean> {
    if (!this.resuming) return false;
    const { version } = await this.useCases.get(IncidentQueries).byId(actor, this.id, VERSION);
    return version > this.version;
  }

  /** What raises the version: reports, facts and status. */
  private async change(actor: Actor, step: VersionedStep, idempotencyKey: string): Promise<unknown> {
    const { get, checked, clock } = this.useCases;
    const expectedVersion = this.version;
    if ('report' in step) {
      const input = { incidentId: this.id, stage: step.report, idempotencyKey };
      return get(ReportService).submitReport(actor, await checked(SubmitIncidentReportInput, input));
    }
    if ('update' in step) {
      const input = { id: this.id, expectedVersion, ...factsOf(step.update, clock) };
      return get(DraftService).updateIncident(actor, await checked(UpdateIncidentInput, input));
    }
    const { status, reason, closureReason, closureNote } = step;
    const input = { incidentId: this.id, expectedVersion, status, reason, closureReason, closureNote };
    return get(StatusService).changeStatus(actor, await checked(ChangeIncidentStatusInput, input));
  }

  private async file(actor: Actor, { filed, stage, channel, externalReference }: FilingStep): Promise<void> {
    const { get, clock } = this.useCases;
    const incident = await get(IncidentQueries).byId(actor, this.id, CLOCKS);
    const obligation = incident.obligations.find((clocked) => clocked.profile === filed && clocked.stage === stage);
    // Profiles come and go with the law: where this one is not in force, there is nothing to file.
    if (obligation === undefined) return;
    const input = { obligationId: obligation.id, filedAt: clock.now(), channel, externalReference };
    await get(FilingService).recordExternalFiling(actor, input);
  }

  private actor(role: Role): Actor {
    const ofCoordinator = (COORDINATOR_ROLES as readonly Role[]).includes(role);
    return this.cast.actor({ company: ofCoordinator ? COORDINATOR_CODE : this.story.company, role });
  }
}

type FilingStep = Extract<IncidentStep, { readonly filed: string }>;
type VersionedStep = Exclude<IncidentStep, { readonly comment: string } | { readonly filed: string }>;

const VERSION = new Set(['version']);
const CLOCKS = new Set(['obligations', 'obligations.id', 'obligations.profile', 'obligations.stage']);

function factsOf({ occurred, detected, noticed, sabotageSuspected, ...facts }: Facts, clock: DemoClock): object {
  const times = {
    occurredAt: occurred,
    detectedAt: detected,
    noticedAt: noticed,
    sabotageSuspectedAt: sabotageSuspected,
  };
  const given = Object.entries(times).flatMap(([name, ago]) =>
    ago === undefined ? [] : [[name, clock.ago(ago)] as const],
  );
  return { ...facts, ...Object.fromEntries(given) };
}
