# One image for every role: docker-compose.yml says by ROLES what a container does.
FROM node:24.21.0-slim

ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=8040 \
    CENTRE_DATA_DIR=/data

# For linked phones (docs/whatsapp.md): the container is their sandbox.
RUN apt-get update && apt-get install -y --no-install-recommends chromium && rm -rf /var/lib/apt/lists/*
ENV CHROMIUM_PATH=/usr/bin/chromium \
    CHROMIUM_ARGS=--no-sandbox \
    PUPPETEER_SKIP_DOWNLOAD=1

WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY src ./src
COPY scripts ./scripts
COPY locales ./locales
COPY LICENSE ./

RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 8040

HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 8040) + '/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

CMD ["node", "src/main.ts"]
