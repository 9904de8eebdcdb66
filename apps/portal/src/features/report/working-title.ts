// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@lingui/core';

/** The API keeps no draft without a title: until there is one, a draft is called so, and the field stays empty. */
const WORKING_TITLES = { en: 'Report without a title yet', hi: 'प्रतिवेदन, अभी बिना शीर्षक' } as const;

export const workingTitle = (): string => WORKING_TITLES[i18n.locale === 'hi' ? 'hi' : 'en'];
export const isWorkingTitle = (title: string): boolean => (Object.values(WORKING_TITLES) as string[]).includes(title);
