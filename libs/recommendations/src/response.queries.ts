// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { overdue, recommendationJson, type RecommendationResponse, responseJson, viewOf } from '@prahari/advisories';
import { allOf, Database, sql, type Sql } from '@prahari/database';
import { ofNodes, type RequestedFields } from '@prahari/graphql';
import {
  cappedTotal,
  Clock,
  type Connection,
  NotFound,
  pageRequest,
  toConnection,
  TOTAL_COUNT_CAP,
} from '@prahari/kernel';
import type { RecommendationResponseFilter, RecommendationResponsesArgs } from './response.input.js';

const ORDER = 'ID DESC';

@Injectable()
export class ResponseQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: string, fields: RequestedFields): Promise<RecommendationResponse> {
    const [row] = await this.database.read<{ response: RecommendationResponse }>(
      actor,
      sql`select ${this.json(actor, fields)} as response
            from recommendation_response p where p.id = ${id}::uuid and p.asked`,
    );
    if (row === undefined) throw new NotFound('response');
    return row.response;
  }

  async list(
    actor: Actor,
    { first, after, filter }: RecommendationResponsesArgs,
    fields: RequestedFields,
  ): Promise<Connection<RecommendationResponse>> {
    const page = pageRequest(first, after, ORDER, ['id']);
    const conditions = conditionsOf(filter ?? {}, this.clock.now());
    const beyond = page.after === null ? [] : [sql`p.id < ${page.after[0]}::uuid`];
    const [rows, total] = await Promise.all([
      this.database.read<{ response: RecommendationResponse }>(
        actor,
        // First the page, then what is asked for of its rows.
        sql`select ${this.json(actor, ofNodes(fields))} as response
              from (select p.* from recommendation_response p
                     where ${allOf([...conditions, ...beyond])} order by p.id desc limit ${page.first + 1}) p
             order by p.id desc`,
      ),
      fields.has('totalCount') ? this.count(actor, conditions) : null,
    ]);
    return toConnection(
      rows.map(({ response }) => response),
      page,
      ORDER,
      ({ id }) => [id],
      total,
    );
  }

  private json(actor: Actor, fields: RequestedFields): Sql {
    return responseJson(viewOf(actor, this.clock), fields, recommendationJson);
  }

  private async count(actor: Actor, conditions: readonly Sql[]): Promise<number | null> {
    const [row] = await this.database.read<{ total: number }>(
      actor,
      sql`select count(*) as total from (
            select from recommendation_response p where ${allOf(conditions)} limit ${TOTAL_COUNT_CAP + 1}) counted`,
    );
    return cappedTotal(row?.total);
  }
}

function conditionsOf(
  { status, overdue: late, companyId, advisoryId, verified }: RecommendationResponseFilter,
  now: Date,
): Sql[] {
  return [
    sql`p.asked`,
    ...(status ? [sql`p.status = any(${status}::text[])`] : []),
    ...(companyId ? [sql`p.company_id = ${companyId}::uuid`] : []),
    ...(advisoryId ? [sql`p.advisory_id = ${advisoryId}::uuid`] : []),
    ...(verified == null ? [] : [sql`(p.verified_at is not null) = ${verified}`]),
    ...(late == null ? [] : [late ? overdue(now) : sql`not ${overdue(now)}`]),
  ];
}
