// SPDX-License-Identifier: Apache-2.0
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ROLES, type Role } from '@prahari/access';
import { Company } from '@prahari/companies';
import { connectionOf, DateTime, enumOf, LanguageEnum } from '@prahari/graphql';
import type { Language } from '@prahari/kernel';

export const RoleEnum = enumOf('Role', ROLES);

@ObjectType({ description: 'Who is asking: a person or an API client.' })
export class Viewer {
  @Field(() => ID) id: string;
  @Field(() => String) displayName: string;
  @Field(() => Company) company: Company;
  @Field(() => [RoleEnum], { description: 'Empty for an API client.' }) roles: Role[];
  @Field(() => [String], { description: 'As "incident:submit"; for an API client, its scopes.' }) permissions: string[];
  @Field(() => LanguageEnum, { nullable: true, description: 'Null for an API client.' }) language: Language | null;
}

@ObjectType()
export class User {
  @Field(() => ID) id: string;
  @Field(() => String) displayName: string;
  @Field(() => String) email: string;
  @Field(() => String, { nullable: true }) designation: string | null;
  @Field(() => String, { nullable: true }) phone: string | null;
  @Field(() => LanguageEnum) language: Language;
  @Field(() => [RoleEnum]) roles: Role[];
  @Field(() => Company) company: Company;
  @Field(() => Boolean, { description: 'False once an administrator has deactivated the account.' }) active: boolean;
  @Field(() => DateTime, { nullable: true }) lastSignInAt: Date | string | null;
}

export const UserConnection = connectionOf(User);

@ObjectType()
export class UserPayload {
  @Field(() => User) user: User;
}

@ObjectType()
export class InviteUserPayload extends UserPayload {
  @Field(() => String, { nullable: true, description: 'One-time link, shown this once: hand it to the person.' })
  link: string | null;
}

@ObjectType()
export class CreatePasswordResetPayload extends UserPayload {
  @Field(() => String, { nullable: true, description: 'One-time link, shown this once: hand it to the person.' })
  link: string | null;
}
