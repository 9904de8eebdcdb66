// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '@prahari/access';
import {
  AcknowledgementService,
  AdvisoryDraftingService,
  AdvisoryPublicationService,
  AdvisoryQueries,
  AdvisoryReviewService,
  CreateAdvisoryInput,
} from '@prahari/advisories';
import { AnswerService, VerificationService } from '@prahari/recommendations';
import { AUTHOR } from './advisories-published.js';
import type { AdvisoryStep, AdvisoryStory, AdvisoryText } from './demo-story.js';
import type { Thread } from './scene.js';
import type { Cast } from './seed-people.js';
import type { UseCases } from './use-cases.js';

/** The thread of an advisory, its answers among them. */
export function advisoryThread(story: AdvisoryStory, useCases: UseCases, cast: Cast, resuming: boolean): Thread {
  const play = new AdvisoryPlay(story, useCases, cast, resuming);
  return {
    opening: { ago: story.begun, play: () => play.begin() },
    scenes: story.steps.map((step) => ({ ago: step.ago, play: () => play.next(step) })),
    strand: 'advisories',
  };
}

const VERSION = new Set(['version']);
const NOTHING: ReadonlySet<string> = new Set();
const RECOMMENDATIONS = new Set(['recommendations', 'recommendations.id', 'recommendations.number']);
const DAY_MINUTES = 24 * 60;

class AdvisoryPlay {
  private id = '';
  private version = 0;
  private recommendationIds = new Map<number, string>();
  /** By number of the recommendation and code of the company. */
  private readonly responseIds = new Map<string, string>();

  constructor(
    private readonly story: AdvisoryStory,
    private readonly useCases: UseCases,
    private readonly cast: Cast,
    private readonly resuming: boolean,
  ) {}

  async begin(): Promise<void> {
    const { get, checked } = this.useCases;
    const input = await checked(CreateAdvisoryInput, {
      ...this.inputOf(this.story.text),
      idempotencyKey: `demo-${this.story.key}`,
    });
    const made = await get(AdvisoryDraftingService).create(this.cast.actor(AUTHOR), input, RECOMMENDATIONS);
    this.id = made.id;
    this.version = 1;
    this.recommendationIds = new Map(made.recommendations.map(({ number, id }) => [number, id]));
  }

  async next(step: AdvisoryStep): Promise<void> {
    const actor = this.cast.actor(step.by);
    const { get } = this.useCases;
    if ('step' in step) {
      if (!(await this.isMade(actor))) await this.move(actor, step);
      this.version += 1;
    } else if ('acknowledge' in step) {
      await get(AcknowledgementService).acknowledge(actor, { advisoryId: this.id }, NOTHING);
    } else if ('answer' in step) await this.answer(actor, step);
    else await this.verify(actor, step);
  }

  /** Whether an earlier start took the step from this version on. */
  private async isMade(actor: Actor): Promise<boolean> {
    if (!this.resuming) return false;
    const { version } = await this.useCases.get(AdvisoryQueries).changed(actor, this.id, VERSION);
    return version > this.version;
  }

  private move(actor: Actor, { step, comment }: MovingStep): Promise<unknown> {
    const { get } = this.useCases;
    const input = { id: this.id, expectedVersion: this.version, comment };
    if (step === 'publish') return get(AdvisoryPublicationService).publish(actor, input, NOTHING);
    const review = get(AdvisoryReviewService);
    if (step === 'submit') return review.submit(actor, input, NOTHING);
    if (step === 'approve') return review.approve(actor, input, NOTHING);
    return review.sendBack(actor, input, NOTHING);
  }

  private async answer(actor: Actor, { answer, status, note }: AnsweringStep): Promise<void> {
    const recommendationId = this.recommendationIds.get(answer) ?? '';
    const { id } = await this.useCases.get(AnswerService).respond(actor, { recommendationId, status, note }, NOTHING);
    this.responseIds.set(`${answer} ${actor.companyCode}`, id);
  }

  private async verify(actor: Actor, { verify, of, accepted, note }: VerifyingStep): Promise<void> {
    const responseId = this.responseIds.get(`${verify} ${of}`) ?? '';
    await this.useCases.get(VerificationService).verify(actor, { responseId, accepted, note }, NOTHING);
  }

  private inputOf({ audience, recommendations, ...text }: AdvisoryText): object {
    return {
      ...text,
      audienceCompanyIds: audience?.map((code) => this.cast.companyIds.get(code)),
      recommendations: recommendations.map(({ dueInDays, ...recommendation }) => ({
        ...recommendation,
        dueAt: dueInDays === undefined ? undefined : this.useCases.clock.ago(-dueInDays * DAY_MINUTES),
      })),
    };
  }
}

type MovingStep = Extract<AdvisoryStep, { readonly step: string }>;
type AnsweringStep = Extract<AdvisoryStep, { readonly answer: number }>;
type VerifyingStep = Extract<AdvisoryStep, { readonly verify: number }>;
