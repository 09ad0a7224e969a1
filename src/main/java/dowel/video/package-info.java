/**
 * Opens video files and writes them: upright frames with the container's time stamps, one at a time.
 *
 * <p>In: a file. Out: {@link dowel.video.VideoFrame}s lent for one call each, and {@link dowel.motion.ClipInfo}; the other
 * way round, pictures with their times become an MP4 that browsers play. Refused with one clear line, a {@link
 * dowel.video.VideoException}: what is no video, what holds no picture, what cannot be read or written. Native pictures
 * never leave the call that lent them.
 *
 * <p>{@link dowel.video.VideoReader} takes packets from a {@code VideoFile}, frames from a {@code FrameDecoder}, their times
 * from a {@code ClipClock} and their pictures from an {@code UprightPicture}; {@link dowel.video.VideoWriter} joins an
 * {@code H264Encoder} and an {@code Mp4File}. {@link dowel.video.Stills} keeps all frames of a clip as pictures by number.
 */
package dowel.video;
