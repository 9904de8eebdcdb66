// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { AccessLog, Database, nothing, sql, type Sql, type Tx } from '@prahari/database';
import { type RequestedFields } from '@prahari/graphql';
import { BadUserInput, Clock, isId, NotFound } from '@prahari/kernel';
import type { AdvisoryArgs } from './advisories.args.js';
import type { AdvisoryFrame } from './advisory-frame.js';
import type { Advisory } from './advisory.object.js';
import { advisoryJson, recommendationJson } from './advisory.sql.js';
import { Openings } from './openings.service.js';
import { contentFields } from './revision.sql.js';
import { shown, type View } from './view.js';

/** An advisory as it leaves the statement: with the owner, and whether a person of the company opened it before. */
type AdvisoryRow = Advisory & { readonly companyId: string; readonly opened: boolean };

/** Reads of single advisories: one statement each, under the caller's rules. */
@Injectable()
export class AdvisoryQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly openings: Openings,
  ) {}

  /** The use case of reading one: noted in the access log, and in the receipt when a person reads it first. */
  async one(actor: Actor, { id, reference }: AdvisoryArgs, fields: RequestedFields): Promise<Advisory> {
    if ((id == null) === (reference == null)) {
      throw BadUserInput.at('id', 'ONE_OF', 'Give either id or reference.');
    }
    if (id != null && !isId(id)) throw new NotFound('advisory');
    const which = id != null ? sql`a.id = ${id}::uuid` : sql`a.reference = ${reference}`;
    const advisory = await this.read(actor, which, fields);
    this.accessLog.note(actor, { companyId: advisory.companyId, objectType: 'advisory', objectId: advisory.id });
    if (!advisory.opened) this.openings.note(actor, { advisoryId: advisory.id, issuerId: advisory.companyId });
    return advisory;
  }

  /** An advisory after the caller changed it. */
  changed(actor: Actor, id: string, fields: RequestedFields): Promise<Advisory> {
    return this.read(actor, sql`a.id = ${id}::uuid`, fields);
  }

  private async read(actor: Actor, which: Sql, fields: RequestedFields): Promise<AdvisoryRow> {
    const view = viewOf(actor, this.clock);
    const [row] = await this.database.read<{ advisory: AdvisoryRow }>(
      actor,
      sql`select ${advisoryJson(view, fields)} || jsonb_build_object('opened', ${openedBy(actor)}) as advisory
            from ${shown(view)} where ${which}`,
    );
    if (row === undefined) throw new NotFound('advisory');
    return row.advisory;
  }

  /** The named parts of what is being edited, or about to be: what an event keeps as before. */
  async contentIn(tx: Tx, actor: Actor, frame: AdvisoryFrame, names: readonly string[]): Promise<unknown> {
    const fields = new Set(names);
    const { content } = await tx.one<{ content: Record<string, unknown> }>(sql`
      select jsonb_build_object('source', v.source, 'sourceReference', v.source_reference, 'sourceDate', v.source_date
             ${contentFields(fields, sql`v`, 'summary')}
             ${fields.has('audience') ? ADDRESSEES : nothing}
             ${
               fields.has('recommendations')
                 ? sql`, 'recommendations', (
               select coalesce(jsonb_agg(${recommendationJson(viewOf(actor, this.clock), new Set())} order by r.number), '[]')
                 from recommendation r
                where r.company_id = v.company_id and r.advisory_id = v.advisory_id and r.revision = v.number)`
                 : nothing
             }) as content
        from advisory a
        join advisory_revision v on v.company_id = a.company_id and v.advisory_id = a.id
       where a.company_id = ${frame.companyId} and a.id = ${frame.id}
         and v.number = ${frame.workingRevision ?? frame.publishedRevision}`);
    return Object.fromEntries(names.map((name) => [name, content[name] ?? null]));
  }
}

export const viewOf = (actor: Actor, clock: Clock): View => ({
  side: actor.side,
  companyId: actor.companyId,
  now: clock.now(),
});

/** Nobody but a partner's person opens a receipt: for the others it counts as opened. */
const openedBy = (actor: Actor): Sql =>
  actor.side === 'PARTNER' && actor.kind === 'USER'
    ? sql`exists (select from advisory_receipt x
            where x.company_id = ${actor.companyId}::uuid and x.advisory_id = a.id and x.opened_at is not null)`
    : sql`true`;

const ADDRESSEES = sql`, 'audience', case when not v.every_company then (
  select jsonb_agg(u.addressee_id) from advisory_addressee u
   where u.company_id = v.company_id and u.advisory_id = v.advisory_id and u.revision = v.number) end`;
