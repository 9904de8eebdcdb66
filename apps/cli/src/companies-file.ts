// SPDX-License-Identifier: Apache-2.0
import { type CsvError, parse } from 'csv-parse/sync';
import { COMPANY_KINDS, CONTACT_PURPOSES, CreateCompanyInput } from '@prahari/companies';
import { ContractValidationPipe } from '@prahari/graphql';
import { BadUserInput, StartFailure, SystemClock } from '@prahari/kernel';

/** The columns of the file, and the field of the API that each fills. */
const COMPANY_COLUMNS = {
  code: 'code',
  nameEn: 'name.en',
  nameHi: 'name.hi',
  kind: 'kind',
  reportingProfiles: 'reportingProfiles',
} as const;
const CONTACT_COLUMNS = {
  contactPurpose: 'purpose',
  contactName: 'name',
  contactDesignation: 'designation',
  contactOrganisation: 'organisationName',
  contactAddress: 'officeAddress',
  contactEmail: 'email',
  contactMobile: 'mobile',
  contactOfficePhone: 'officePhone',
  contactOfficeFax: 'officeFax',
} as const;
const COLUMNS = [...Object.keys(COMPANY_COLUMNS), ...Object.keys(CONTACT_COLUMNS)];
const NEEDED = ['code', 'kind'];
/** Bytes of one line: an open quote must not eat the file. */
const LONGEST_LINE = 100_000;

type Cells = Readonly<Record<string, string | undefined>>;
interface Row {
  readonly line: number;
  readonly cells: Cells;
}

/** All rows of one code: the first names the company, each may hold one contact. */
interface Group {
  readonly first: Row;
  readonly further: readonly Row[];
  readonly contacts: readonly Row[];
}

export interface CompaniesFile {
  readonly companies: readonly { readonly line: number; readonly input: CreateCompanyInput }[];
  /** "line 3, contactEmail: …", in the order of the lines. */
  readonly problems: readonly string[];
}

/** Reads a list of companies in CSV. Throws a StartFailure for what is no such list at all. */
export async function readCompanies(bytes: Uint8Array): Promise<CompaniesFile> {
  const groups = grouped(rowsOf(textOf(bytes)));
  const read = await Promise.all(groups.map(checked));
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []));
  return {
    companies: read.flatMap((one) => ('input' in one ? one : [])),
    problems: problems.sort((one, other) => one.line - other.line).map(({ line, text }) => `line ${line}, ${text}`),
  };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new StartFailure('The file is not UTF-8: save it as "CSV UTF-8".', { cause });
  }
}

function rowsOf(text: string): readonly Row[] {
  try {
    const rows = parse<{ record: Cells; info: { lines: number } }>(text, {
      ...{ bom: true, info: true, trim: true, skip_empty_lines: true, skip_records_with_empty_values: true },
      columns: (names: string[]) => known(names),
      max_record_size: LONGEST_LINE,
    });
    return rows.map(({ record, info }) => ({ line: info.lines, cells: withoutEmpty(record) }));
  } catch (cause) {
    if (cause instanceof StartFailure) throw cause;
    const { lines } = cause as CsvError & { readonly lines?: number };
    throw new StartFailure(
      `The file can not be read from line ${lines ?? 1} on: check its commas and quotes (${(cause as Error).message}).`,
      { cause },
    );
  }
}

function known(names: readonly string[]): string[] {
  const unknown = names.find((name) => !COLUMNS.includes(name));
  if (unknown !== undefined)
    throw new StartFailure(`There is no column "${unknown}". The columns are ${COLUMNS.join(', ')}.`);
  const missing = NEEDED.find((name) => !names.includes(name));
  if (missing !== undefined) throw new StartFailure(`The column "${missing}" is missing in the first line.`);
  return [...names];
}

/** Spreadsheets put an apostrophe before what begins like a formula, such as +91 731 …. */
const withoutEmpty = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value.replace(/^'(?=[=+\-@])/, '')]],
    ),
  );

function grouped(rows: readonly Row[]): readonly Group[] {
  const groups = new Map<string, { first: Row; further: Row[]; contacts: Row[] }>();
  for (const row of rows) {
    const code = row.cells['code'] ?? `line ${row.line}`;
    const group = groups.get(code) ?? { first: row, further: [], contacts: [] };
    groups.set(code, group);
    if (row !== group.first) group.further.push(row);
    if (Object.keys(row.cells).some((name) => name in CONTACT_COLUMNS)) group.contacts.push(row);
  }
  return [...groups.values()];
}

interface LineProblem {
  readonly line: number;
  readonly text: string;
}
type Checked =
  { readonly line: number; readonly input: CreateCompanyInput } | { readonly problems: readonly LineProblem[] };

/** By the API's own rules. */
async function checked(group: Group): Promise<Checked> {
  const odd = [...oddities(group)];
  try {
    const pipe = new ContractValidationPipe(new SystemClock());
    const input = (await pipe.transform(inputOf(group), {
      type: 'body',
      metatype: CreateCompanyInput,
    })) as CreateCompanyInput;
    return odd.length > 0 ? { problems: odd } : { line: group.first.line, input };
  } catch (error) {
    if (!(error instanceof BadUserInput)) throw error;
    return { problems: [...odd, ...error.problems.map(({ path, message }) => placed(group, path, message))] };
  }
}

/** GraphQL checks the choices for the API; and a further line must not say something else of the company. */
function* oddities({ first, further, contacts }: Group): Generator<LineProblem> {
  for (const { line, cells } of further) {
    for (const column of Object.keys(COMPANY_COLUMNS)) {
      if (cells[column] !== undefined && cells[column] !== first.cells[column])
        yield { line, text: `${column}: Leave this out, or write it as in line ${first.line}.` };
    }
  }
  const { kind } = first.cells;
  if (kind !== undefined && !(COMPANY_KINDS as readonly string[]).includes(kind))
    yield { line: first.line, text: `kind: Give one of ${COMPANY_KINDS.join(', ')}.` };
  for (const { line, cells } of contacts) {
    const purpose = cells['contactPurpose'];
    if (purpose !== undefined && !(CONTACT_PURPOSES as readonly string[]).includes(purpose))
      yield { line, text: `contactPurpose: Give one of ${CONTACT_PURPOSES.join(', ')}.` };
  }
}

function inputOf({ first: { cells }, contacts }: Group): object {
  const profiles = cells['reportingProfiles']?.split(/[\s;]+/);
  return {
    code: cells['code'],
    name: { en: cells['nameEn'], hi: cells['nameHi'] },
    kind: cells['kind'],
    ...(profiles && { reportingProfiles: profiles }),
    contacts: contacts.map((row) =>
      Object.fromEntries(
        Object.entries(CONTACT_COLUMNS).flatMap(([column, field]) =>
          row.cells[column] === undefined ? [] : [[field, row.cells[column]]],
        ),
      ),
    ),
  };
}

/** Where a problem of the input stands in the file. */
function placed({ first, contacts }: Group, path: string, message: string): LineProblem {
  const [, index, field] = /^contacts\.(\d+)\.(\w+)/.exec(path) ?? [];
  if (index !== undefined) {
    const line = contacts[Number(index)]?.line ?? first.line;
    return { line, text: `${columnOf(CONTACT_COLUMNS, field ?? '')}: ${message}` };
  }
  const column = path === 'name' ? 'nameEn or nameHi' : columnOf(COMPANY_COLUMNS, path.replace(/\.\d+$/, ''));
  return { line: first.line, text: `${column}: ${message}` };
}

const columnOf = (columns: Readonly<Record<string, string>>, field: string): string =>
  Object.entries(columns).find(([, of]) => of === field)?.[0] ?? field;
