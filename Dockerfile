# licet in a container: built from this checkout, run as a user without rights, with nothing fetched when it runs.
#   docker build --tag licet .
#   docker run --rm --network none --read-only --volume "$PWD:/deals:ro" licet screen deal.yaml --lists bundled

FROM node:22-bookworm-slim AS build
# better-sqlite3 is compiled where no prebuilt binary can be had.
RUN apt-get update && apt-get install --yes --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /licet
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts && npm rebuild better-sqlite3 esbuild
COPY . .
# Packed and taken out of the package again, so that the image has what the package has and no more.
RUN npm run prepare \
  && npm pack --ignore-scripts --silent --pack-destination /tmp \
  && mkdir /package && tar --extract --gzip --file /tmp/licet-*.tgz --directory /package --strip-components 1 \
  && cp dist/cli.cjs.cache /package/dist/ \
  && npm prune --omit=dev --ignore-scripts && cp --recursive node_modules /package/

FROM node:22-bookworm-slim
COPY --from=build /package /opt/licet
RUN ln -s /opt/licet/bin/licet.js /usr/local/bin/licet
USER node
WORKDIR /deals
ENTRYPOINT ["licet"]
CMD ["--help"]
