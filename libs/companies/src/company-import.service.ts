// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { type ActingParty, Database, sql } from '@prahari/database';
import { StartFailure } from '@prahari/kernel';
import { CompanyService, type NewCompany } from './company.service.js';

/** What becomes of a company of the list: made, there already as it is, or there already under another name or kind. */
export type ImportOutcome = 'NEW' | 'KNOWN' | 'DIFFERENT';

const IMPORT: ActingParty = {
  databaseRole: 'prahari_coordinator',
  companyId: null,
  userId: null,
  kind: 'JOB',
  id: 'import-companies',
  name: 'Import of companies',
};

interface Known {
  readonly code: string;
  readonly nameEn: string | null;
  readonly nameHi: string | null;
  readonly kind: string;
}

/** Many companies at once, for whoever runs the system. Harmless when repeated: what is there is left as it is. */
@Injectable()
export class CompanyImportService {
  constructor(
    private readonly database: Database,
    private readonly companies: CompanyService,
  ) {}

  /** One outcome for each company, in their order. `dryRun` changes nothing. */
  async import(companies: readonly NewCompany[], { dryRun }: { readonly dryRun: boolean }): Promise<ImportOutcome[]> {
    const actor = await this.coordinator();
    const known = await this.known(companies);
    const outcomes: ImportOutcome[] = [];
    for (const company of companies) {
      const there = known.get(company.code);
      outcomes.push(there === undefined ? 'NEW' : isSame(there, company) ? 'KNOWN' : 'DIFFERENT');
      if (there === undefined && !dryRun) await this.companies.create(actor, company);
    }
    return outcomes;
  }

  private async known(companies: readonly NewCompany[]): Promise<ReadonlyMap<string, Known>> {
    const rows = await this.database.read<Known>(
      IMPORT,
      sql`select code, name_en as "nameEn", name_hi as "nameHi", kind from company
           where code = any(${companies.map(({ code }) => code)}::text[])`,
    );
    return new Map(rows.map((row) => [row.code, row]));
  }

  /** The coordinator's company makes the others, by a job that may do nothing else. */
  private async coordinator(): Promise<Actor> {
    const [company] = await this.database.read<{ id: string; code: string }>(
      IMPORT,
      sql`select id, code from company where is_coordinator`,
    );
    if (company === undefined)
      throw new StartFailure('There is no coordinating company yet: make it with "npm run cli -- init" first.');
    return {
      ...IMPORT,
      companyId: company.id,
      companyCode: company.code,
      side: 'COORDINATOR',
      roles: [],
      permissions: new Set(['company:create']),
      ...{ sessionId: null, designation: null, email: null, phone: null },
    };
  }
}

const isSame = (known: Known, { name, kind }: NewCompany): boolean =>
  known.nameEn === name.en && known.nameHi === name.hi && known.kind === kind;
