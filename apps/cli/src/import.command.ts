// SPDX-License-Identifier: Apache-2.0
import { CompaniesModule, CompanyImportService, type ImportOutcome } from '@prahari/companies';
import { StartFailure } from '@prahari/kernel';
import { readCompanies } from './companies-file.js';
import { type Command, UsageError } from './command.js';
import { contentOf } from './read-file.js';
import { withUseCases } from './workplace.js';

export const importCommand: Command = {
  name: 'import',
  synopsis: 'companies FILE [--dry-run]',
  summary: 'Makes the companies of a list in CSV, with their contacts.',
  details: [
    '  FILE       UTF-8, with these columns in its first line, in any order: code, nameEn, nameHi, kind, reportingProfiles,',
    '             contactPurpose, contactName, contactDesignation, contactOrganisation, contactAddress, contactEmail,',
    '             contactMobile, contactOfficePhone, contactOfficeFax. Needed are code, kind and one of the names.',
    '             A further line with the same code holds one more contact.',
    '  --dry-run  tells what would happen, and changes nothing',
    '',
    'Where a line is wrong, every such line is told and nothing is imported. A company that is there already is left as it',
    'is, so that the command can be repeated. People are invited afterwards, in the portal.',
    '',
    '  npm run cli -- import companies companies.csv --dry-run',
  ],
  options: { 'dry-run': { type: 'boolean' } },
  required: [],
  words: ['companies', 'FILE'],
  run: async (context, given, [what = '', file = '']) => {
    if (what !== 'companies') throw new UsageError(`there is no list of "${what}" that can be imported`);
    const dryRun = given['dry-run'] === true;
    const { companies, problems } = await readCompanies(await contentOf(file));
    if (problems.length > 0) {
      problems.forEach(context.print);
      throw new StartFailure('Nothing was imported: correct these lines, and run the command again.');
    }
    await withUseCases(context, CompaniesModule, async (useCases) => {
      const importer = useCases.get(CompanyImportService, { strict: false });
      const outcomes = await importer.import(
        companies.map(({ input }) => input),
        { dryRun },
      );
      companies.forEach(({ line, input }, index) => {
        if (outcomes[index] === 'DIFFERENT')
          context.print(`line ${line}: ${input.code} is there already, under another name or kind; it stays as it is.`);
      });
      context.print(summary(outcomes, dryRun));
    });
  },
};

function summary(outcomes: readonly ImportOutcome[], dryRun: boolean): string {
  const made = outcomes.filter((outcome) => outcome === 'NEW').length;
  return `${made} companies ${dryRun ? 'would be made' : 'made'}, ${outcomes.length - made} were there already.`;
}
