// SPDX-License-Identifier: Apache-2.0
import { change } from '~/api/client';
import { graphql } from '~/api/graphql';
import { chooseLanguage, type Language } from '~/i18n/language';
import { isSessionOpen } from './session';

const SaveLanguage = graphql(`
  mutation SaveLanguage($input: UpdateViewerInput!) {
    updateViewer(input: $input) {
      user {
        id
        language
      }
    }
  }
`);

/** For this device and, where somebody is signed in, the account: it is the same on the next device. */
export async function chooseLanguageEverywhere(language: Language): Promise<void> {
  await chooseLanguage(language);
  // The page has its words: without an answer only the account stays as it was.
  if (isSessionOpen()) void change(SaveLanguage, { input: { language: language === 'hi' ? 'HI' : 'EN' } });
}
