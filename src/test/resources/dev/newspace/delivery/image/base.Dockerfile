# What the images that deploy/Dockerfile begins with are here: none is downloaded. The programs are this machine's, but for these.
FROM scratch
COPY . /
ENV PATH=/stand-ins:/usr/bin
