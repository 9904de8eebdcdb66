// SPDX-License-Identifier: Apache-2.0
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, LocalizedText } from '@prahari/graphql';

export const COMPANY_KINDS = [
  'DISTRIBUTION',
  'TRANSMISSION',
  'GENERATION',
  'LOAD_DISPATCH',
  'TRADING',
  'OTHER',
] as const;
export type CompanyKind = (typeof COMPANY_KINDS)[number];
export const CompanyKindEnum = enumOf('CompanyKind', COMPANY_KINDS);

export const CONTACT_PURPOSES = [
  'CERT_IN_POINT_OF_CONTACT',
  'CISO',
  'ALTERNATE_CISO',
  'ROUND_THE_CLOCK',
  'OTHER',
] as const;
export type ContactPurpose = (typeof CONTACT_PURPOSES)[number];
export const ContactPurposeEnum = enumOf('ContactPurpose', CONTACT_PURPOSES);

@ObjectType({ description: 'The eight fields of Annexure II of the CERT-In Directions, and what the contact is for.' })
export class Contact {
  @Field(() => ID) id: string;
  @Field(() => ContactPurposeEnum) purpose: ContactPurpose;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) designation: string | null;
  @Field(() => String, { nullable: true }) organisationName: string | null;
  @Field(() => String, { nullable: true }) officeAddress: string | null;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field(() => String, { nullable: true }) mobile: string | null;
  @Field(() => String, { nullable: true }) officePhone: string | null;
  @Field(() => String, { nullable: true }) officeFax: string | null;
}

@ObjectType()
export class Company {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Short, unique, upper case; never changes.' }) code: string;
  @Field(() => LocalizedText) name: LocalizedText;
  @Field(() => CompanyKindEnum) kind: CompanyKind;
  @Field(() => Boolean) isCoordinator: boolean;
  @Field(() => [String], { description: 'Ids of the deadline profiles that apply to it.' }) reportingProfiles: string[];
  @Field(() => [Contact]) contacts: Contact[];
  @Field(() => String, { nullable: true, description: 'Where the logo is read, relative to this server.' })
  logoUrl: string | null;
}

export const CompanyConnection = connectionOf(Company);
