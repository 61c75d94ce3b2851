<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.11.0" name="room" tilewidth="48" tileheight="48" tilecount="4" columns="4">
 <image source="room.png" width="192" height="48"/>
</tileset>
