// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { type Actor, demand } from '@prahari/access';
import { Database, recordEvent, sql, type Tx } from '@prahari/database';
import { BadUserInput, Clock, isId, NotFound } from '@prahari/kernel';
import { judgeFiling } from './clock-status.js';
import type { RecordExternalFilingInput } from './obligation.object.js';

interface FiledClock {
  readonly companyId: string;
  readonly submitted: boolean;
  readonly profile: string;
  readonly stage: string;
  readonly startsAt: Date;
  readonly metByReport: boolean;
  readonly metAt: Date | null;
  readonly filedBy: string | null;
  readonly channel: string | null;
  readonly externalReference: string | null;
}

@Injectable()
export class FilingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes that a named person filed a stage with its authority: the product prepares such reports, it never files them. A
   * second filing replaces the first; the same one again changes nothing. Gives the obligation's id.
   */
  recordExternalFiling(actor: Actor, input: RecordExternalFilingInput): Promise<string> {
    demand(actor, 'obligation:file');
    return this.database.transact(actor, async (tx) => {
      const filed = await this.load(tx, actor, input.obligationId);
      const problems = judgeFiling(filed, input.filedAt, this.clock.now());
      if (problems.length > 0) throw new BadUserInput(problems);
      const after = {
        metAt: input.filedAt,
        filedBy: actor.name,
        channel: input.channel ?? null,
        externalReference: input.externalReference ?? null,
      };
      if (isSame(filingOf(filed), after)) return input.obligationId;
      await tx.query(sql`
        update obligation set met_at = ${after.metAt}, filed_by = ${after.filedBy}, channel = ${after.channel},
                              external_reference = ${after.externalReference}
         where company_id = ${filed.companyId} and id = ${input.obligationId}`);
      await recordEvent(tx, this.clock, {
        kind: 'obligation.filed',
        objectType: 'obligation',
        objectId: input.obligationId,
        companyId: filed.companyId,
        audience: filed.submitted ? 'BOTH' : 'COMPANY',
        summary: `${filed.profile} ${filed.stage} filed${filed.filedBy === null ? '' : ' again'}.`,
        changes: { before: filed.filedBy === null ? null : filingOf(filed), after },
      });
      return input.obligationId;
    });
  }

  private async load(tx: Tx, actor: Actor, id: string): Promise<FiledClock> {
    const clock = isId(id)
      ? await tx.maybeOne<FiledClock>(sql`
          select company_id as "companyId", submitted, profile, stage, starts_at as "startsAt", met_by_report as "metByReport",
                 met_at as "metAt", filed_by as "filedBy", channel, external_reference as "externalReference"
            from obligation where company_id = ${actor.companyId} and id = ${id} and listed for update`)
      : null;
    if (clock === null) throw new NotFound('obligation');
    return clock;
  }
}

type Filing = Pick<FiledClock, 'metAt' | 'filedBy' | 'channel' | 'externalReference'>;

const filingOf = ({ metAt, filedBy, channel, externalReference }: FiledClock): Filing => ({
  metAt,
  filedBy,
  channel,
  externalReference,
});

const isSame = (before: Filing, after: Filing): boolean =>
  before.metAt?.getTime() === after.metAt?.getTime() &&
  before.filedBy === after.filedBy &&
  before.channel === after.channel &&
  before.externalReference === after.externalReference;
