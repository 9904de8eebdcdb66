// SPDX-License-Identifier: Apache-2.0
import { ArgsType, InputType } from '@nestjs/graphql';
import {
  Choice,
  emailAddress,
  Id,
  LocalizedTextField,
  Nested,
  oneOf,
  PageArgs,
  type Rule,
  Text,
} from '@prahari/graphql';
import { type Localized, referenceData } from '@prahari/kernel';
import { type CompanyKind, CompanyKindEnum, type ContactPurpose, ContactPurposeEnum } from './company.object.js';

const CONTACTS_AT_MOST = 50;
const PROFILES = referenceData.reportingProfiles.map(({ id }) => id);

const aCode: Rule<string> = (text) =>
  /^[A-Z][A-Z0-9]{1,15}$/.test(text)
    ? null
    : { code: 'INVALID_VALUE', message: 'Give 2 to 16 capital letters and digits that begin with a letter, as EAST.' };

@ArgsType()
export class CompaniesArgs extends PageArgs {
  @Text({ nullable: true, min: 0, description: 'Words in the code or the name.' }) search?: string | null;
}

@InputType()
export class ContactInput {
  @Id({ nullable: true, description: 'Absent: a new contact.' }) id?: string | null;
  @Choice(ContactPurposeEnum) purpose: ContactPurpose;
  @Text() name: string;
  @Text({ nullable: true }) designation?: string | null;
  @Text({ nullable: true }) organisationName?: string | null;
  @Text({ nullable: true, multiline: true, max: 1000 }) officeAddress?: string | null;
  @Text({ nullable: true, also: emailAddress }) email?: string | null;
  @Text({ nullable: true }) mobile?: string | null;
  @Text({ nullable: true }) officePhone?: string | null;
  @Text({ nullable: true }) officeFax?: string | null;
}

@InputType()
export class CreateCompanyInput {
  @Text({ also: aCode, description: 'Never changes.' }) code: string;
  @LocalizedTextField({}) name: Localized;
  @Choice(CompanyKindEnum) kind: CompanyKind;
  @Text({
    nullable: true,
    list: PROFILES.length,
    also: oneOf(PROFILES, 'reporting profile'),
    description: 'Absent: the Indian ones and the coordinator’s.',
  })
  reportingProfiles?: string[] | null;
  @Nested(() => ContactInput, { nullable: true, list: CONTACTS_AT_MOST }) contacts?: ContactInput[] | null;
}

@InputType()
export class SetContactsInput {
  @Id({ nullable: true, description: "Absent: the caller's own company. For the coordinator's administrator." })
  companyId?: string | null;
  @Nested(() => ContactInput, {
    list: CONTACTS_AT_MOST,
    description: 'Replaces the list; equal contacts keep their ids.',
  })
  contacts: ContactInput[];
}
