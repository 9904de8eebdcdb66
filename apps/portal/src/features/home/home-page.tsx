// SPDX-License-Identifier: Apache-2.0
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { CoordinatorHomePage } from './coordinator-home-page';
import { PartnerHomePage } from './partner-home-page';

/** What waits for whoever signed in, the most pressing first. */
export function HomePage() {
  return isOfCoordinator(useViewer()) ? <CoordinatorHomePage /> : <PartnerHomePage />;
}
