// SPDX-License-Identifier: Apache-2.0
import { InputType } from '@nestjs/graphql';
import { Secret, Text } from '@prahari/graphql';

@InputType()
export class SignInInput {
  @Text() email: string;
  @Secret() password: string;
  @Secret({ nullable: true, description: 'Not used yet: for a second factor.' }) oneTimeCode?: string | null;
}
