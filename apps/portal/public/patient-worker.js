// SPDX-License-Identifier: Apache-2.0

// Part of the service worker. Workbox gives up a whole installation for one lost file, and a weak link loses one of
// twenty: here each is asked for again first.
const askOnce = globalThis.fetch.bind(globalThis);

globalThis.fetch = async (request, options) => {
  for (const pause of [400, 1500, 4000]) {
    try {
      // What was sent once can't be sent again.
      return await askOnce(typeof request === 'string' ? request : request.clone(), options);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return askOnce(request, options);
};
