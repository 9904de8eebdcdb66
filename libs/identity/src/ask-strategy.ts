// SPDX-License-Identifier: Apache-2.0
import passport, { type Strategy } from 'passport';

type Middleware = (request: object, response: object, next: (error: Error | null) => void) => void;

/** What a strategy finds in these parts of a request; undefined where it refuses. */
export function askStrategy<Found>(strategy: Strategy, request: object): Promise<Found | undefined> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, found?: Found | false | null): void => {
      if (error) reject(error);
      else resolve(found || undefined);
    };
    // passport writes the outcome's callbacks into the strategy: shared by two requests, they would be mixed up.
    const ofThisRequest = Object.create(strategy) as Strategy;
    const authenticate = passport.authenticate(ofThisRequest, { session: false }, done) as Middleware;
    authenticate(request, {}, done);
  });
}
