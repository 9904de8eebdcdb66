// SPDX-License-Identifier: Apache-2.0
import { InputType } from '@nestjs/graphql';
import { Choice, LanguageEnum, Text } from '@prahari/graphql';
import type { Language } from '@prahari/kernel';

@InputType({ description: 'What is absent stays as it is.' })
export class UpdateViewerInput {
  @Text({ nullable: true }) displayName?: string | null;
  @Text({ nullable: true, description: 'Null takes it away.' }) designation?: string | null;
  @Text({ nullable: true, description: 'Null takes it away.' }) phone?: string | null;
  @Choice(LanguageEnum, { nullable: true }) language?: Language | null;
}
